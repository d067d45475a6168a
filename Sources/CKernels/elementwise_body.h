// Elementwise kernels: each function is one expression over vectors, written once for the body of a
// loop and its tail.

#include <math.h>

#define GLIA_EACH_UNARY(ROW)                                                                      \
  ROW(GLIA_NEG, neg) ROW(GLIA_ABS, abs) ROW(GLIA_RELU, relu) ROW(GLIA_SQUARE, square)             \
  ROW(GLIA_SQRT, sqrt) ROW(GLIA_RSQRT, rsqrt) ROW(GLIA_RECIPROCAL, reciprocal) ROW(GLIA_EXP, exp) \
  ROW(GLIA_LOG, log) ROW(GLIA_TANH, tanh) ROW(GLIA_SIGMOID, sigmoid) ROW(GLIA_SILU, silu)

#define GLIA_EACH_BINARY(ROW)                                                           \
  ROW(GLIA_ADD, add) ROW(GLIA_SUB, sub) ROW(GLIA_MUL, mul) ROW(GLIA_DIV, div)           \
  ROW(GLIA_MAX, max) ROW(GLIA_MIN, min) ROW(GLIA_RELU_BACKWARD, relu_backward)          \
  ROW(GLIA_TANH_BACKWARD, tanh_backward) ROW(GLIA_SIGMOID_BACKWARD, sigmoid_backward)

/// Pairs of vectors of 16, as long as there are 32 elements.
#define GLIA_UNARY_LOOP(name)                                                            \
  size_t i = 0;                                                                          \
  for (; i + 32 <= n; i += 32) {                                                         \
    f32x16 first = name##_of(load16(from + i)), second = name##_of(load16(from + i + 16)); \
    store16(out + i, first);                                                             \
    store16(out + i + 16, second);                                                       \
  }

#define GLIA_UNARY_KERNEL(name, expression)                                    \
  GLIA_INLINE f32x16 name##_of(f32x16 x) { return expression; }                \
  static void name##_kernel(float *out, const float *from, size_t n) {         \
    GLIA_UNARY_LOOP(name)                                                      \
    for (; i < n; i += 16) {                                                   \
      store16_upto(out + i, name##_of(load16_upto(from + i, n - i)), n - i);   \
    }                                                                          \
  }

/// As PyTorch: the elements after the last whole 32 go through libm.
#define GLIA_UNARY_KERNEL_LIBM_TAIL(name, expression, tail)                    \
  GLIA_INLINE f32x16 name##_of(f32x16 x) { return expression; }                \
  static void name##_kernel(float *out, const float *from, size_t n) {         \
    GLIA_UNARY_LOOP(name)                                                      \
    for (; i < n; i++) {                                                       \
      float x = from[i];                                                       \
      out[i] = tail;                                                           \
    }                                                                          \
  }

GLIA_UNARY_KERNEL(neg, -x)
GLIA_UNARY_KERNEL(abs, floats16(bits16(x) & INT32_MAX))
GLIA_UNARY_KERNEL(relu, x < 0.0f ? (f32x16)0.0f : x)
GLIA_UNARY_KERNEL(square, x * x)
GLIA_UNARY_KERNEL(sqrt, __builtin_elementwise_sqrt(x))
GLIA_UNARY_KERNEL(rsqrt, 1.0f / __builtin_elementwise_sqrt(x))
GLIA_UNARY_KERNEL(reciprocal, 1.0f / x)
GLIA_UNARY_KERNEL(exp, exp16(x))
GLIA_UNARY_KERNEL(log, log16(x))
GLIA_UNARY_KERNEL(tanh, tanh16(x))
GLIA_UNARY_KERNEL_LIBM_TAIL(sigmoid, 1.0f / (1.0f + exp16_torch(-x)), 1.0f / (1.0f + expf(-x)))
GLIA_UNARY_KERNEL_LIBM_TAIL(silu, x / (1.0f + exp16_torch(-x)), x / (1.0f + expf(-x)))

/// Three kernels from one expression in a and b: vectors, and either of the two one element.
#define GLIA_BINARY_KERNEL(name, expression)                                                     \
  GLIA_INLINE f32x16 name##_of(f32x16 a, f32x16 b) { return expression; }                        \
  static void name##_kernel(float *out, const float *a, const float *b, size_t n) {              \
    size_t i = 0;                                                                                \
    for (; i + 32 <= n; i += 32) {                                                               \
      f32x16 first = name##_of(load16(a + i), load16(b + i));                                    \
      f32x16 second = name##_of(load16(a + i + 16), load16(b + i + 16));                         \
      store16(out + i, first);                                                                   \
      store16(out + i + 16, second);                                                             \
    }                                                                                            \
    for (; i < n; i += 16) {                                                                     \
      f32x16 value = name##_of(load16_upto(a + i, n - i), load16_upto(b + i, n - i));            \
      store16_upto(out + i, value, n - i);                                                       \
    }                                                                                            \
  }                                                                                              \
  static void name##_scalar_kernel(float *out, const float *a, const float *b, size_t n) {       \
    f32x16 scalar = *b;                                                                          \
    for (size_t i = 0; i < n; i += 16) {                                                         \
      store16_upto(out + i, name##_of(load16_upto(a + i, n - i), scalar), n - i);                \
    }                                                                                            \
  }                                                                                              \
  static void scalar_##name##_kernel(float *out, const float *a, const float *b, size_t n) {     \
    f32x16 scalar = *a;                                                                          \
    for (size_t i = 0; i < n; i += 16) {                                                         \
      store16_upto(out + i, name##_of(scalar, load16_upto(b + i, n - i)), n - i);                \
    }                                                                                            \
  }

GLIA_BINARY_KERNEL(add, a + b)
GLIA_BINARY_KERNEL(sub, a - b)
GLIA_BINARY_KERNEL(mul, a * b)
GLIA_BINARY_KERNEL(div, a / b)
GLIA_BINARY_KERNEL(max, a != a ? a : (a > b ? a : b))  // a NaN in b loses no comparison: it stays
GLIA_BINARY_KERNEL(min, a != a ? a : (a < b ? a : b))
GLIA_BINARY_KERNEL(relu_backward, b <= 0.0f ? (f32x16)0.0f : a)
GLIA_BINARY_KERNEL(tanh_backward, a * fma16(-b, b, 1.0f))
GLIA_BINARY_KERNEL(sigmoid_backward, a * (1.0f - b) * b)

static void axpy_kernel(float *out, const float *x, const float *y, float alpha, size_t n) {
  for (size_t i = 0; i < n; i += 16) {
    f32x16 value = fma16(load16_upto(y + i, n - i), alpha, load16_upto(x + i, n - i));
    store16_upto(out + i, value, n - i);
  }
}

static void clamp_kernel(float *out, const float *x, float low, float high, size_t n) {
  for (size_t i = 0; i < n; i += 16) {
    f32x16 value = at_most16(at_least16(load16_upto(x + i, n - i), low), high);
    store16_upto(out + i, value, n - i);
  }
}
