// Vector mathematics: exp, log, tanh, the exponential of PyTorch's softmax and sigmoid, and the
// pieces of its normal distribution.

#ifndef GLIA_VECTOR_MATH_H
#define GLIA_VECTOR_MATH_H

#include "simd.h"

/// exp as PyTorch computes it inside sigmoid, silu and softmax (SLEEF's expf with 1 ulp): the
/// sequence of roundings is part of the contract.
GLIA_INLINE f32x16 exp16_torch(f32x16 x) {
  x = at_least16(at_most16(x, 100.0f), -104.0f);
  f32x16 q = round16(x * 1.44269504f);
  f32x16 s = fma16(q, -0.693145751953125f, x);
  s = fma16(q, -1.428606765330187e-6f, s);
  f32x16 u = 1.98527617612853646e-4f;
  u = fma16(u, s, 1.39304355252534151e-3f);
  u = fma16(u, s, 8.33336077630519867e-3f);
  u = fma16(u, s, 4.16664853692054749e-2f);
  u = fma16(u, s, 0.166666671633720398f);
  u = fma16(u, s, 0.5f);
  return scale16(1.0f + fma16(s * s, u, s), q);
}

/// exp within 0.7 ulp: the same polynomial, with the rounding error of 1 + r carried along.
GLIA_INLINE f32x16 exp16(f32x16 x) {
  x = at_least16(at_most16(x, 100.0f), -104.0f);
  f32x16 q = round16(x * 1.44269504f);
  f32x16 r = fma16(q, -0.693145751953125f, x);
  r = fma16(q, -1.428606765330187e-6f, r);
  f32x16 u = 1.98527617612853646e-4f;
  u = fma16(u, r, 1.39304355252534151e-3f);
  u = fma16(u, r, 8.33336077630519867e-3f);
  u = fma16(u, r, 4.16664853692054749e-2f);
  u = fma16(u, r, 0.166666671633720398f);
  u = fma16(u, r, 0.5f);
  f32x16 sum = 1.0f + r;
  f32x16 rest = fma16(r * r, u, r - (sum - 1.0f));
  return scale16(sum + rest, q);
}

/// tanh: an odd polynomial below 0.625, else 1 - 2 / (exp(2|x|) + 1).
GLIA_INLINE f32x16 tanh16(f32x16 x) {
  i32x16 sign = bits16(x) & INT32_MIN;
  f32x16 size = floats16(bits16(x) ^ sign);
  f32x16 z = x * x;
  f32x16 p = -5.70498872745e-3f;
  p = fma16(p, z, 2.06390887954e-2f);
  p = fma16(p, z, -5.37397155531e-2f);
  p = fma16(p, z, 1.33314422036e-1f);
  p = fma16(p, z, -3.33332819422e-1f);
  f32x16 small = fma16(p * z, x, x);
  f32x16 e = exp16_torch(2.0f * at_most16(size, 16.0f));
  f32x16 large = 1.0f - 2.0f / (e + 1.0f);
  return floats16(bits16(size < 0.625f ? small : large) | sign);
}

/// Natural logarithm within 0.6 ulp or so, all special values included.
GLIA_INLINE f32x16 log16(f32x16 x) {
  i32x16 tiny = x < 1.17549435e-38f;
  f32x16 scaled = tiny ? x * 8388608.0f : x;
  i32x16 exponent = (bits16(scaled) - 0x3F3504F3) >> 23;  // scaled = m 2^e, sqrt(1/2) <= m < sqrt 2
  f32x16 f = floats16(bits16(scaled) - (exponent << 23)) - 1.0f;
  f32x16 e = __builtin_convertvector(exponent, f32x16) - (tiny ? (f32x16)23.0f : (f32x16)0.0f);
  f32x16 p = 7.0376836292e-2f;
  p = fma16(p, f, -1.1514610310e-1f);
  p = fma16(p, f, 1.1676998740e-1f);
  p = fma16(p, f, -1.2420140846e-1f);
  p = fma16(p, f, 1.4249322787e-1f);
  p = fma16(p, f, -1.6668057665e-1f);
  p = fma16(p, f, 2.0000714765e-1f);
  p = fma16(p, f, -2.4999993993e-1f);
  p = fma16(p, f, 3.3333331174e-1f);
  // log m = f - f^2/2 + f^3 p, with the rounding errors of the first two terms kept.
  f32x16 half = 0.5f * f * f;
  f32x16 half_low = fma16(0.5f * f, f, -half);
  f32x16 head = f - half;
  f32x16 head_low = (f - head) - half;
  f32x16 tail = fma16(f * f * f, p, head_low - half_low);
  tail = fma16(e, 1.428606765330187e-6f, tail);
  f32x16 base = e * 0.693145751953125f;
  f32x16 sum = base + head;
  f32x16 result = sum + (((base - sum) + head) + tail);
  result = x == (float)__builtin_inff() ? x : result;
  result = x == 0.0f ? (f32x16)-__builtin_inff() : result;
  result = x < 0.0f ? (f32x16)__builtin_nanf("") : result;
  return x != x ? x : result;
}

/// ln a as PyTorch's vector Box-Muller has it (Cephes), for 0 < a <= 1.
GLIA_INLINE f32x8 log8_normal(f32x8 a) {
  i32x8 bits = bits8(a);
  i32x8 exponent = ((bits >> 23) & 0xFF) - 126;
  f32x8 m = floats8((bits & 0x007FFFFF) | 0x3F000000);
  i32x8 below = m < 0.707106769f;
  f32x8 e = __builtin_convertvector(exponent + below, f32x8);  // a true comparison is -1
  m = (m - 1.0f) + (below ? m : (f32x8)0.0f);
  f32x8 z = m * m;
  f32x8 y = 7.0376836292e-2f;
  y = fma8(y, m, -1.1514610310e-1f);
  y = fma8(y, m, 1.1676998740e-1f);
  y = fma8(y, m, -1.2420140846e-1f);
  y = fma8(y, m, 1.4249322787e-1f);
  y = fma8(y, m, -1.6668057665e-1f);
  y = fma8(y, m, 2.0000714765e-1f);
  y = fma8(y, m, -2.4999993993e-1f);
  y = fma8(y, m, 3.3333331174e-1f);
  y = y * m;
  y = fma8(y, z, e * -2.12194440e-4f);
  y = fma8(-z, 0.5f, y);
  return fma8(e, 0.693359375f, m + y);
}

/// sin and cos of theta >= 0, of the same origin.
GLIA_INLINE void sincos8_normal(f32x8 theta, f32x8 *sine, f32x8 *cosine) {
  i32x8 j = (__builtin_convertvector(theta * 1.27323954f, i32x8) + 1) & ~1;
  f32x8 y = __builtin_convertvector(j, f32x8);
  f32x8 x = fma8(y, -0.78515625f, theta);
  x = fma8(y, -2.4187564849853516e-4f, x);
  x = fma8(y, -3.77489497744594108e-8f, x);
  f32x8 z = x * x;
  f32x8 c = 2.443315711809948e-5f;
  c = fma8(c, z, -1.388731625493765e-3f);
  c = fma8(c, z, 4.166664568298827e-2f);
  c = c * z;
  c = fma8(c, z, -0.5f * z);
  c = c + 1.0f;
  f32x8 s = -1.9515295891e-4f;
  s = fma8(s, z, 8.3321608736e-3f);
  s = fma8(s, z, -1.6666654611e-1f);
  s = s * z;
  s = fma8(s, x, x);
  i32x8 swapped = (j & 2) != 0;
  f32x8 sin_value = swapped ? c : s, cos_value = swapped ? s : c;
  *sine = (j & 4) != 0 ? -sin_value : sin_value;
  *cosine = ((j - 2) & 4) == 0 ? -cos_value : cos_value;
}

#endif
