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

/// Element types of `glia_cast`.
typedef enum glia_type {
  GLIA_F32,
  GLIA_F64,
  GLIA_I64,
  GLIA_U8,    ///< an unsigned byte: casts to it wrap
  GLIA_BOOL,  ///< a byte 0 or 1: a cast to it asks "is it not zero?"
  GLIA_TYPE_COUNT,
} glia_type;

/// Converts n contiguous elements as PyTorch does: floats are cut towards zero, and one outside the
/// integer's range gives what x86 gives (the smallest int64), never a trap.
void glia_cast(glia_type to, void *out, glia_type from, const void *x, size_t n);

#ifdef __cplusplus
}
#endif
#endif
