// The matrix product's kernels: the register tile, for float32 and float64.

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
