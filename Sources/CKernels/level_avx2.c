// The kernels for AVX2 with FMA.

#if defined(__x86_64__)

#include <immintrin.h>

#include "kernels.h"

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define GLIA_LEVEL_TABLE glia_kernels_avx2
#define GLIA_LEVEL_NAME "avx2"
#define GLIA_WIDTH 256  // bits of a register, where a kernel asks
#define GLIA_TILE_ROWS 6  // the register tile of a matrix product: rows, vectors of 16 floats
#define GLIA_TILE_VECTORS 1
#define GLIA_TILE_WIDE 4  // vectors of a tile of one or two rows
#define GLIA_WEIGHT_CHANNELS 2  // and of a weight gradient: channels, terms
#define GLIA_WEIGHT_TERMS 3
#include "level_body.h"
#pragma clang attribute pop

#else
typedef int glia_no_avx2;  // a translation unit may not be empty
#endif
