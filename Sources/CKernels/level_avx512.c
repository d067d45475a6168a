// The kernels for AVX-512.

#if defined(__x86_64__)

#include <immintrin.h>

#include "kernels.h"

#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512bw,avx512vl,fma"))), apply_to = function)
#define GLIA_LEVEL_TABLE glia_kernels_avx512
#define GLIA_LEVEL_NAME "avx512"
#define GLIA_WIDTH 512  // bits of a register, where a kernel asks
#define GLIA_TILE_ROWS 14  // the register tile of a matrix product: rows, vectors of 16 floats
#define GLIA_TILE_VECTORS 2
#define GLIA_TILE_WIDE 8  // vectors of a tile of one or two rows
#define GLIA_WEIGHT_CHANNELS 4  // and of a weight gradient: channels, terms
#define GLIA_WEIGHT_TERMS 6
#include "level_body.h"
#pragma clang attribute pop

#else
typedef int glia_no_avx512;  // a translation unit may not be empty
#endif
