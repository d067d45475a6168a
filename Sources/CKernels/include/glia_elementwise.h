// Elementwise functions over contiguous float32. Every function here may work in place: `out` may
// be the same memory as any input of its length.

#ifndef GLIA_ELEMENTWISE_H
#define GLIA_ELEMENTWISE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Functions of one element.
typedef enum glia_unary {
  GLIA_NEG,
  GLIA_ABS,
  GLIA_RELU,        ///< max(x, 0); NaN stays
  GLIA_SQUARE,      ///< x * x
  GLIA_SQRT,        ///< IEEE square root
  GLIA_RSQRT,       ///< 1 / sqrt(x), two roundings
  GLIA_RECIPROCAL,  ///< 1 / x
  GLIA_EXP,         ///< within 1 ulp; all special values, denormal results included
  GLIA_LOG,         ///< within 1 ulp; log(0) = -inf, log(x < 0) = NaN
  GLIA_TANH,        ///< within 2 ulp, odd
  GLIA_SIGMOID,     ///< PyTorch's bits: 1 / (1 + exp(-x)), the last n mod 32 elements by libm's expf
  GLIA_SILU,        ///< PyTorch's bits: x / (1 + exp(-x)), the same tail rule
  GLIA_UNARY_COUNT,
} glia_unary;

/// Functions of two elements. The `BACKWARD` ones take the gradient first.
typedef enum glia_binary {
  GLIA_ADD,
  GLIA_SUB,
  GLIA_MUL,
  GLIA_DIV,
  GLIA_MAX,               ///< NaN wins
  GLIA_MIN,               ///< NaN wins
  GLIA_RELU_BACKWARD,     ///< (g, x or y): x <= 0 ? 0 : g
  GLIA_TANH_BACKWARD,     ///< (g, y): g * fma(-y, y, 1)
  GLIA_SIGMOID_BACKWARD,  ///< (g, y): (g * (1 - y)) * y
  GLIA_BINARY_COUNT,
} glia_binary;

/// out[i] = op(x[i]).
void glia_unary_f32(glia_unary op, float *out, const float *x, size_t n);

/// out[i] = op(a[i], b[i]).
void glia_binary_f32(glia_binary op, float *out, const float *a, const float *b, size_t n);

/// out[i] = op(a[i], b).
void glia_binary_scalar_f32(glia_binary op, float *out, const float *a, float b, size_t n);

/// out[i] = op(a, b[i]).
void glia_scalar_binary_f32(glia_binary op, float *out, float a, const float *b, size_t n);

/// out[i, j] = op(a[i, j], row[j]) for a contiguous (rows, columns).
void glia_binary_row_f32(
  glia_binary op, float *out, const float *a, const float *row, size_t rows, size_t columns);

/// out[i, j] = op(a[i, j], column[i]) for a contiguous (rows, columns).
void glia_binary_column_f32(
  glia_binary op, float *out, const float *a, const float *column, size_t rows, size_t columns);

/// out[i] = fma(y[i], alpha, x[i]): x + alpha * y as PyTorch's `add(x, y, alpha=)` rounds it.
void glia_axpy_f32(float *out, const float *x, const float *y, float alpha, size_t n);

/// out[i] = min(max(x[i], low), high), NaN stays.
void glia_clamp_f32(float *out, const float *x, float low, float high, size_t n);

/// out[i] = value.
void glia_fill_f32(float *out, float value, size_t n);

#ifdef __cplusplus
}
#endif
#endif
