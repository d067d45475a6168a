// Reductions. Sums are added in PyTorch's own order (a cascade over 4 x 8 lanes), so that they have
// its bits; `mean` is that sum divided by the count as float32.

#ifndef GLIA_REDUCE_H
#define GLIA_REDUCE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The sum of n contiguous elements; 0 for none.
float glia_sum_f32(const float *x, size_t n);

/// The sum of n elements that lie `stride` apart.
float glia_sum_strided_f32(const float *x, size_t n, ptrdiff_t stride);

/// out[i] = sum over j of x[i, j]; row i begins at x + i * row_stride, its elements contiguous.
void glia_sum_rows_f32(float *out, const float *x, size_t rows, size_t columns, ptrdiff_t row_stride);

/// out[j] = sum over i of x[i, j], of the same layout.
void glia_sum_columns_f32(
  float *out, const float *x, size_t rows, size_t columns, ptrdiff_t row_stride);

/// The mean of n contiguous elements; NaN for none.
float glia_mean_f32(const float *x, size_t n);

/// out[i] = mean over j of x[i, j].
void glia_mean_rows_f32(
  float *out, const float *x, size_t rows, size_t columns, ptrdiff_t row_stride);

/// out[j] = mean over i of x[i, j].
void glia_mean_columns_f32(
  float *out, const float *x, size_t rows, size_t columns, ptrdiff_t row_stride);

/// The sum of n contiguous float64 (16 lanes, then in order).
double glia_sum_f64(const double *x, size_t n);

/// The inner product of two contiguous vectors (16 lanes of fma, then in order).
float glia_dot_f32(const float *a, const float *b, size_t n);

/// The inner product of two contiguous float64 vectors.
double glia_dot_f64(const double *a, const double *b, size_t n);

/// The largest and smallest of n > 0 contiguous elements; any NaN makes the result NaN.
float glia_max_f32(const float *x, size_t n);
float glia_min_f32(const float *x, size_t n);

/// values[i] and indices[i] of row i's largest (smallest) element; either output may be NULL.
void glia_max_rows_f32(
  float *values, int64_t *indices, const float *x, size_t rows, size_t columns,
  ptrdiff_t row_stride);
void glia_min_rows_f32(
  float *values, int64_t *indices, const float *x, size_t rows, size_t columns,
  ptrdiff_t row_stride);

/// values[j] and indices[j] of column j's largest (smallest) element; either output may be NULL.
void glia_max_columns_f32(
  float *values, int64_t *indices, const float *x, size_t rows, size_t columns,
  ptrdiff_t row_stride);
void glia_min_columns_f32(
  float *values, int64_t *indices, const float *x, size_t rows, size_t columns,
  ptrdiff_t row_stride);

#ifdef __cplusplus
}
#endif
#endif
