// CKernels: the numeric kernels of the engine, and why they are C.
//
// A kernel here is compiled once for each instruction set (AVX-512, AVX2 with FMA, portable) and
// chosen at run time, which Swift cannot express without flags for a whole module. Nothing else is
// C: shapes, dtypes, broadcasting rules and memory belong to the Swift side.
//
// Rules that hold for every function:
// - Pointers need no alignment beyond their element's. Sizes and strides count elements.
// - A size of zero is allowed and does nothing; the caller has checked that sizes do not overflow.
// - An output may be the same memory as an input of the same shape only where the comment says
//   "in place"; otherwise they must not overlap.
// - The result has the same bits for every number of threads, and on every instruction set; but for a
//   convolution's weight gradient, whose order of sums is the instruction set's.
//   Where the order of rounding is PyTorch's own, the comment says so.
// - Long work polls `glia_interrupt_pending` and stops early, leaving the output unspecified: who
//   can be interrupted looks at the flag afterwards.

#ifndef GLIA_CKERNELS_H
#define GLIA_CKERNELS_H

#include "glia_heap.h"
#include "glia_level.h"
#include "glia_pool.h"
#include "glia_elementwise.h"
#include "glia_reduce.h"
#include "glia_softmax.h"
#include "glia_gemm.h"
#include "glia_conv.h"
#include "glia_windows.h"
#include "glia_norm.h"
#include "glia_resample.h"
#include "glia_optim.h"
#include "glia_random.h"
#include "glia_copy.h"

#endif
