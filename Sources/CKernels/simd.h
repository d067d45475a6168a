// Vectors: the types every kernel is written in, and the few operations that differ by level.
//
// A kernel is written once, over vectors of 16 floats; the compiler lowers them to one, two or four
// registers. So lane-wise sums have the same bits at every level. This header is included by the
// level_*.c files only, below the pragma that sets their target.

#ifndef GLIA_SIMD_H
#define GLIA_SIMD_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

// Vectors cross function borders only where everything is inlined: no ABI is at stake.
#pragma clang diagnostic ignored "-Wpsabi"

// a * b + c stays two roundings unless a kernel asks for fma.
#pragma clang fp contract(off)

#define GLIA_INLINE static inline __attribute__((always_inline, unused))
#define GLIA_UNROLL _Pragma("clang loop unroll(full)")

typedef float f32x8 __attribute__((ext_vector_type(8)));
typedef float f32x16 __attribute__((ext_vector_type(16)));
typedef double f64x8 __attribute__((ext_vector_type(8)));
typedef int32_t i32x8 __attribute__((ext_vector_type(8)));
typedef int32_t i32x16 __attribute__((ext_vector_type(16)));

typedef f32x8 f32x8_unaligned __attribute__((aligned(4), may_alias));
typedef f32x16 f32x16_unaligned __attribute__((aligned(4), may_alias));
typedef f64x8 f64x8_unaligned __attribute__((aligned(8), may_alias));

GLIA_INLINE f32x8 load8(const float *p) { return *(const f32x8_unaligned *)p; }
GLIA_INLINE f32x16 load16(const float *p) { return *(const f32x16_unaligned *)p; }
GLIA_INLINE f64x8 load8_f64(const double *p) { return *(const f64x8_unaligned *)p; }
GLIA_INLINE void store8(float *p, f32x8 v) { *(f32x8_unaligned *)p = v; }
GLIA_INLINE void store16(float *p, f32x16 v) { *(f32x16_unaligned *)p = v; }
GLIA_INLINE void store8_f64(double *p, f64x8 v) { *(f64x8_unaligned *)p = v; }

#if GLIA_WIDTH == 256
/// The mask of lanes `first`... of the first `count` < 16, as AVX2 wants it.
GLIA_INLINE __m256i mask8(size_t count, size_t first) {
  static const int32_t ones_then_zeros[32] = {
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
  return _mm256_loadu_si256((const __m256i *)(ones_then_zeros + 16 - count + first));
}
#endif

/// The first `count` <= 16 elements, the other lanes 0.
GLIA_INLINE f32x16 load16_part(const float *p, size_t count) {
#if GLIA_WIDTH == 512
  return (f32x16)_mm512_maskz_loadu_ps((__mmask16)((1u << count) - 1), p);
#elif GLIA_WIDTH == 256
  f32x16 v;
  v.lo = (f32x8)_mm256_maskload_ps(p, mask8(count, 0));
  v.hi = (f32x8)_mm256_maskload_ps(p + 8, mask8(count, 8));
  return v;
#else
  f32x16 v = 0;
  memcpy(&v, p, count * sizeof(float));
  return v;
#endif
}

/// Writes the first `count` <= 16 lanes.
GLIA_INLINE void store16_part(float *p, f32x16 v, size_t count) {
#if GLIA_WIDTH == 512
  _mm512_mask_storeu_ps(p, (__mmask16)((1u << count) - 1), (__m512)v);
#elif GLIA_WIDTH == 256
  _mm256_maskstore_ps(p, mask8(count, 0), (__m256)v.lo);
  _mm256_maskstore_ps(p + 8, mask8(count, 8), (__m256)v.hi);
#else
  memcpy(p, &v, count * sizeof(float));
#endif
}

GLIA_INLINE f64x8 load8_f64_part(const double *p, size_t count) {
#if GLIA_WIDTH == 512
  return (f64x8)_mm512_maskz_loadu_pd((__mmask8)((1u << count) - 1), p);
#else
  f64x8 v = 0;
  memcpy(&v, p, count * sizeof(double));
  return v;
#endif
}

GLIA_INLINE void store8_f64_part(double *p, f64x8 v, size_t count) {
#if GLIA_WIDTH == 512
  _mm512_mask_storeu_pd(p, (__mmask8)((1u << count) - 1), (__m512d)v);
#else
  memcpy(p, &v, count * sizeof(double));
#endif
}

/// `count` lanes, 1...16.
GLIA_INLINE f32x16 load16_upto(const float *p, size_t count) {
  return count >= 16 ? load16(p) : load16_part(p, count);
}

GLIA_INLINE void store16_upto(float *p, f32x16 v, size_t count) {
  if (count >= 16) {
    store16(p, v);
  } else {
    store16_part(p, v, count);
  }
}

#define fma16(a, b, c) __builtin_elementwise_fma((f32x16)(a), (f32x16)(b), (f32x16)(c))
#define fma8(a, b, c) __builtin_elementwise_fma((f32x8)(a), (f32x8)(b), (f32x8)(c))
#define fma8_f64(a, b, c) __builtin_elementwise_fma((f64x8)(a), (f64x8)(b), (f64x8)(c))

GLIA_INLINE i32x16 bits16(f32x16 v) { return __builtin_bit_cast(i32x16, v); }
GLIA_INLINE f32x16 floats16(i32x16 v) { return __builtin_bit_cast(f32x16, v); }
GLIA_INLINE i32x8 bits8(f32x8 v) { return __builtin_bit_cast(i32x8, v); }
GLIA_INLINE f32x8 floats8(i32x8 v) { return __builtin_bit_cast(f32x8, v); }

/// Nearest integer, ties to even, for |x| < 2^22: no conversion, so NaN stays NaN.
GLIA_INLINE f32x16 round16(f32x16 x) {
#if GLIA_WIDTH == 512
  return (f32x16)_mm512_roundscale_ps((__m512)x, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
#else
  const float magic = 12582912.0f;  // 1.5 * 2^23
  return (x + magic) - magic;
#endif
}

/// x * 2^q for whole q in -150...145 and x about 1, rounded once where the result is denormal.
GLIA_INLINE f32x16 scale16(f32x16 x, f32x16 q) {
#if GLIA_WIDTH == 512
  return (f32x16)_mm512_scalef_ps((__m512)x, (__m512)q);
#else
  // The low bits of q + 1.5 * 2^23 are q: again no conversion that NaN could spoil.
  i32x16 whole = bits16(q + 12582912.0f) - 0x4B400000;
  i32x16 half = whole >> 1;
  return x * floats16((half + 127) << 23) * floats16((whole - half + 127) << 23);
#endif
}

/// The larger of each pair; NaN in `a` stays.
GLIA_INLINE f32x16 at_most16(f32x16 a, float limit) { return a > limit ? (f32x16)limit : a; }
GLIA_INLINE f32x16 at_least16(f32x16 a, float limit) { return a < limit ? (f32x16)limit : a; }

/// The sum of the lanes in PyTorch's order: halves, quarters, pairs.
GLIA_INLINE float add_lanes16(f32x16 v) {
  f32x8 a = v.lo + v.hi;
  __typeof__(a.lo) b = a.lo + a.hi;
  float even = b[0] + b[2], odd = b[1] + b[3];
  return even + odd;
}

#endif
