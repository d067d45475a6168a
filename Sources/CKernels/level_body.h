// Everything a level compiles, and its table. Included once by each level_*.c.

#include "simd.h"
#include "vector_math.h"

#include "elementwise_body.h"
#include "reduce_body.h"
#include "softmax_body.h"
#include "gemm_body.h"
#include "conv_body.h"
#include "optim_body.h"
#include "random_body.h"
#include "copy_body.h"
#include "gemv_body.h"
#include "pool_body.h"

const glia_kernels GLIA_LEVEL_TABLE = {
  .name = GLIA_LEVEL_NAME,
#define UNARY(constant, name) .unary[constant] = name##_kernel,
  GLIA_EACH_UNARY(UNARY)
#undef UNARY
#define BINARY(constant, name)              \
  .binary[constant] = name##_kernel,        \
  .binary_scalar[constant] = name##_scalar_kernel, \
  .scalar_binary[constant] = scalar_##name##_kernel,
  GLIA_EACH_BINARY(BINARY)
#undef BINARY
  .axpy = axpy_kernel,
  .clamp = clamp_kernel,
  .cascade = cascade_kernel,
  .extreme = extreme_kernel,
  .find = find_kernel,
  .extreme_columns = extreme_columns_kernel,
  .sum_f64 = sum_f64_kernel,
  .dot_f32 = dot_f32_kernel,
  .dot_f64 = dot_f64_kernel,
  .softmax_row = softmax_row_kernel,
  .softmax_backward_row = softmax_backward_row_kernel,
  .log_softmax_backward_row = log_softmax_backward_row_kernel,
  .scaled_exp_row = scaled_exp_row_kernel,
  .gemm_rows = GLIA_TILE_ROWS,
  .gemm_columns = GLIA_TILE_VECTORS * 16,
  .gemm_rows_f64 = GLIA_TILE_ROWS,
  .gemm_columns_f64 = GLIA_TILE_VECTORS * 8,
  .gemm_f32 = gemm_f32,
  .gemm_f64 = gemm_f64,
  .conv_flat = conv_flat_kernel,
#if GLIA_WIDTH == 512
  .conv_dense = conv_dense_kernel,
#endif
  .conv_weights = conv_weights_kernel,
  .sgd = sgd_kernel,
  .adam = adam_kernel,
  .rmsprop = rmsprop_kernel,
  .adagrad = adagrad_kernel,
  .normal = normal_kernel,
  .row_by_columns = row_by_columns_kernel,
  .transpose_8x8 = transpose_8x8_kernel,
  .max_pool_2x2 = max_pool_2x2_kernel,
};
