// Copies: strided, transposing, and between element types.

#ifndef GLIA_COPY_H
#define GLIA_COPY_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// out[i, j] (rows contiguous, out_row apart) = x[i * x_row + j * x_column]. Blocked when it is a
/// transposition; strides may be 0 or negative.
void glia_copy_2d_32(
  void *out, ptrdiff_t out_row, const void *x, ptrdiff_t x_row, ptrdiff_t x_column, size_t rows,
  size_t columns);

/// The same for elements of 64 bits and of 8 bits.
void glia_copy_2d_64(
  void *out, ptrdiff_t out_row, const void *x, ptrdiff_t x_row, ptrdiff_t x_column, size_t rows,
  size_t columns);
void glia_copy_2d_8(
  void *out, ptrdiff_t out_row, const void *x, ptrdiff_t x_row, ptrdiff_t x_column, size_t rows,
  size_t columns);

#ifdef __cplusplus
}
#endif
#endif
