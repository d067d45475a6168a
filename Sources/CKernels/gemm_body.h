// The matrix product's kernels: the register tile, for float32 and float64.

// The heights of tiles, for whatever needs a function of each.
#if GLIA_TILE_ROWS == 14
#define GLIA_EACH_TILE_ROW(DO) \
  DO(1) DO(2) DO(3) DO(4) DO(5) DO(6) DO(7) DO(8) DO(9) DO(10) DO(11) DO(12) DO(13) DO(14)
#elif GLIA_TILE_ROWS == 6
#define GLIA_EACH_TILE_ROW(DO) DO(1) DO(2) DO(3) DO(4) DO(5) DO(6)
#else
#define GLIA_EACH_TILE_ROW(DO) DO(1) DO(2) DO(3) DO(4)
#endif

#define GLIA_TILE_NAME(name) name##_f32
#define GLIA_TILE_BLOCK glia_gemm_block_f32
#define GLIA_TILE_ELEMENT float
#define GLIA_TILE_VECTOR f32x16
#define GLIA_TILE_LANES 16
#define GLIA_TILE_LOAD load16
#define GLIA_TILE_LOAD_PART load16_part
#define GLIA_TILE_STORE store16
#define GLIA_TILE_STORE_PART store16_part
#include "gemm_tile_body.h"

#define GLIA_TILE_NAME(name) name##_f64
#define GLIA_TILE_BLOCK glia_gemm_block_f64
#define GLIA_TILE_ELEMENT double
#define GLIA_TILE_VECTOR f64x8
#define GLIA_TILE_LANES 8
#define GLIA_TILE_LOAD load8_f64
#define GLIA_TILE_LOAD_PART load8_f64_part
#define GLIA_TILE_STORE store8_f64
#define GLIA_TILE_STORE_PART store8_f64_part
#include "gemm_tile_body.h"
