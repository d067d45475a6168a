// Matrix products.
//
// Every element is acc = 0; acc = fma(a[i, k], b[k, j], acc) for k ascending; what C held is added
// when accumulating, the bias last. That order does not depend on the sizes, the instruction set or
// the number of threads.

#ifndef GLIA_GEMM_H
#define GLIA_GEMM_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// C[m, n] = (accumulate ? C : 0) + A[m, k] B[k, n] + bias.
///
/// A and B have any strides (a transposed or broadcast operand needs no copy); rows of C are
/// contiguous, `c_row` apart. `row_bias` has n elements (one per column of C, as a linear layer
/// adds it), `column_bias` m (one per row, as a convolution adds it); either may be NULL.
void glia_gemm_f32(
  ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const float *a, ptrdiff_t a_row, ptrdiff_t a_column,
  const float *b, ptrdiff_t b_row, ptrdiff_t b_column, float *c, ptrdiff_t c_row,
  const float *row_bias, const float *column_bias, bool accumulate);

/// `batch` products one after the other; operand x of product i begins at x + i * x_batch (a batch
/// stride of 0 shares A or B).
void glia_gemm_batched_f32(
  ptrdiff_t batch, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const float *a, ptrdiff_t a_batch,
  ptrdiff_t a_row, ptrdiff_t a_column, const float *b, ptrdiff_t b_batch, ptrdiff_t b_row,
  ptrdiff_t b_column, float *c, ptrdiff_t c_batch, ptrdiff_t c_row, const float *row_bias,
  bool accumulate);

/// The same in float64.
void glia_gemm_f64(
  ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const double *a, ptrdiff_t a_row, ptrdiff_t a_column,
  const double *b, ptrdiff_t b_row, ptrdiff_t b_column, double *c, ptrdiff_t c_row,
  const double *row_bias, const double *column_bias, bool accumulate);

#ifdef __cplusplus
}
#endif
#endif
