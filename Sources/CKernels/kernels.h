// The table of kernels: what each level provides, and the descriptions of work the larger ones take.
// The files named after a family (gemm.c, conv.c, ...) check, split and call; the *_body.h files,
// compiled once a level, compute.

#ifndef GLIA_KERNELS_H
#define GLIA_KERNELS_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "CKernels.h"

/// One block of a matrix product whose B has contiguous rows.
///
/// Each element starts from 0, or from C (`continue_c`: the chain of fma goes on over more k), then
/// `add_c` adds the old C, then the biases.
typedef struct glia_gemm_block_f32 {
  ptrdiff_t m, n, k;
  const float *a;
  ptrdiff_t a_row, a_column;
  const float *b;
  ptrdiff_t b_row;
  float *c;
  ptrdiff_t c_row;
  const float *row_bias, *column_bias;
  bool continue_c, add_c;
} glia_gemm_block_f32;

typedef struct glia_gemm_block_f64 {
  ptrdiff_t m, n, k;
  const double *a;
  ptrdiff_t a_row, a_column;
  const double *b;
  ptrdiff_t b_row;
  double *c;
  ptrdiff_t c_row;
  const double *row_bias, *column_bias;
  bool continue_c, add_c;
} glia_gemm_block_f64;

/// 16 (at the end of a plane fewer) pixels of a convolution's output, in the padded input.
typedef struct glia_pixel_run {
  ptrdiff_t source, out;  ///< the first pixel in the padded plane and in the output plane
  int32_t count;
  int32_t lanes[16];  ///< of each pixel, how far from the first: at most 31
} glia_pixel_run;

/// Some output channels of a convolution over some pixels. Term t of a pixel is read at its place in
/// the padded source + offsets[t]; the bias joins after `bias_after` terms.
typedef struct glia_conv_block {
  ptrdiff_t channels, terms, bias_after;
  const float *weights;  ///< [term][weight_row]
  ptrdiff_t weight_row;
  const float *bias;  ///< or NULL
  const float *source;
  const ptrdiff_t *offsets;
  float *out;  ///< [channel][pixel]
  ptrdiff_t out_plane;
  /// Flat: pixels numbered along rows of `pitch`, of which `out_width` are real; `begin` is a multiple
  /// of 32. Dense: runs, counted on through the images.
  ptrdiff_t begin, end;
  ptrdiff_t pitch, out_width;
  const glia_pixel_run *runs;
  ptrdiff_t runs_per_image, source_image, out_image;
  bool straight;  ///< every run's lanes are 0, 1, 2...
} glia_conv_block;

/// The gradient of some weights: grad[channel][term] += sum over images and pixels of
/// g[image][channel][pixel] * source[image][place of the pixel + offsets[term]].
typedef struct glia_conv_weight_block {
  ptrdiff_t images, channels, terms;
  const float *g;
  ptrdiff_t g_image, g_plane;
  const float *source;
  ptrdiff_t source_image;
  const ptrdiff_t *offsets;
  const glia_pixel_run *runs;
  ptrdiff_t run_count;
  bool straight;
  float *grad;
  ptrdiff_t grad_row;
} glia_conv_weight_block;

enum { GLIA_EXTREME_COLUMNS = 64 };

typedef void (*glia_unary_kernel)(float *out, const float *x, size_t n);
typedef void (*glia_binary_kernel)(float *out, const float *a, const float *b, size_t n);

/// The scalars of Adam's step, rounded as PyTorch rounds them.
typedef struct glia_adam_scalars {
  float decay_gradient, decay_factor, lerp_weight, beta2, one_minus_beta2, root_correction, eps;
  float minus_step_size;
  bool lerp_from_end, maximize;
} glia_adam_scalars;

typedef struct glia_kernels {
  const char *name;
  glia_unary_kernel unary[GLIA_UNARY_COUNT];
  glia_binary_kernel binary[GLIA_BINARY_COUNT];         ///< a and b vectors
  glia_binary_kernel binary_scalar[GLIA_BINARY_COUNT];  ///< b is one element
  glia_binary_kernel scalar_binary[GLIA_BINARY_COUNT];  ///< a is one element
  void (*axpy)(float *out, const float *x, const float *y, float alpha, size_t n);
  void (*clamp)(float *out, const float *x, float low, float high, size_t n);

  /// The cascade over `groups` groups of 4 pieces of 8 floats; `sums` receives 32 lanes.
  void (*cascade)(
    float sums[32], const float *x, size_t groups, ptrdiff_t group_stride, ptrdiff_t piece_stride);
  float (*extreme)(const float *x, size_t n, bool largest);
  size_t (*find)(const float *x, size_t n, float value);
  /// At most GLIA_EXTREME_COLUMNS columns, and the rows their extremes are in; either may be NULL.
  void (*extreme_columns)(
    float *out, int64_t *indices, const float *x, size_t rows, size_t columns, ptrdiff_t row_stride,
    bool largest);
  double (*sum_f64)(const double *x, size_t n);
  float (*dot_f32)(const float *a, const float *b, size_t n);
  double (*dot_f64)(const double *a, const double *b, size_t n);

  void (*softmax_row)(float *out, const float *x, size_t n, bool logarithm);
  void (*softmax_backward_row)(float *grad, const float *g, const float *y, size_t n);
  void (*log_softmax_backward_row)(float *grad, const float *g, const float *y, size_t n);
  void (*scaled_exp_row)(float *out, const float *y, float scale, size_t n);

  ptrdiff_t gemm_rows, gemm_columns;          ///< the largest register tile, float32
  ptrdiff_t gemm_rows_f64, gemm_columns_f64;  ///< and float64
  void (*gemm_f32)(const glia_gemm_block_f32 *block);
  void (*gemm_f64)(const glia_gemm_block_f64 *block);
  void (*row_by_columns)(
    float sum[16], const float *a, ptrdiff_t a_step, const float *b, ptrdiff_t b_column,
    ptrdiff_t columns, ptrdiff_t k);
  void (*conv_flat)(const glia_conv_block *block);   ///< at most gemm_rows channels
  void (*conv_dense)(const glia_conv_block *block);  ///< NULL where a level lacks it
  void (*conv_weights)(const glia_conv_weight_block *block);  ///< runs straight unless conv_dense is

  void (*sgd)(
    const glia_sgd *options, bool first_step, float *param, const float *grad, float *buffer,
    size_t n);
  void (*adam)(
    const glia_adam_scalars *s, float *param, const float *grad, float *exp_avg, float *exp_avg_sq,
    float *max_exp_avg_sq, size_t n);
  void (*rmsprop)(
    const glia_rmsprop *options, float *param, const float *grad, float *square_avg,
    float *grad_avg, float *buffer, size_t n);
  void (*adagrad)(
    const glia_adagrad *options, float minus_lr, float *param, const float *grad, float *state_sum,
    size_t n);

  void (*normal)(float *data, size_t blocks, float mean, float std);
  /// out[j * out_row + i] = x[i * x_row + j] for 8 x 8 floats.
  void (*transpose_8x8)(float *out, ptrdiff_t out_row, const float *x, ptrdiff_t x_row);
  void (*max_pool_2x2)(
    float *out, int64_t *indices, const float *top, const float *bottom, size_t count,
    int32_t first, int32_t width);
} glia_kernels;

extern const glia_kernels glia_kernels_portable;
#if defined(__x86_64__)
extern const glia_kernels glia_kernels_avx2;
extern const glia_kernels glia_kernels_avx512;
#endif

extern _Atomic(const glia_kernels *) glia_active_kernels;
const glia_kernels *glia_choose_kernels(void);

/// The table in use.
static inline const glia_kernels *glia_table(void) {
  const glia_kernels *table = atomic_load_explicit(&glia_active_kernels, memory_order_relaxed);
  return table ? table : glia_choose_kernels();
}

/// A buffer of this thread that stays for the next call; NULL when memory is short. Each `slot` is
/// one buffer, which the next request for it may move.
enum glia_scratch_slot {
  GLIA_SCRATCH_A, GLIA_SCRATCH_B, GLIA_SCRATCH_C, GLIA_SCRATCH_SOURCE, GLIA_SCRATCH_GRADIENT,
  GLIA_SCRATCH_WEIGHTS, GLIA_SCRATCH_OFFSETS, GLIA_SCRATCH_PLANES, GLIA_SCRATCH_RUNS, GLIA_SCRATCH_SLOTS
};
void *glia_scratch(enum glia_scratch_slot slot, size_t count, size_t element_size);

static inline ptrdiff_t glia_min(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }
static inline ptrdiff_t glia_max(ptrdiff_t a, ptrdiff_t b) { return a > b ? a : b; }
static inline ptrdiff_t glia_ceil_div(ptrdiff_t a, ptrdiff_t b) { return (a + b - 1) / b; }

/// Shares a loop of short chunks where two threads get a whole one each: less is done sooner than handed
/// over.
static inline void glia_share(
  ptrdiff_t count, ptrdiff_t grain, glia_chunk_body body, void *context) {
  glia_parallel_for(count, count < 2 * grain ? count : grain, body, context);
}

#endif
