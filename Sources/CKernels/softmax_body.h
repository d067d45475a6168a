// Softmax kernels, one row a call. Sums are PyTorch's: below 16 elements in order, else over 16 lanes
// that are added as halves, quarters, pairs.

/// The sum of a row of terms: `TERM(i, count)` is the vector at i, lanes from `count` on arbitrary.
#define GLIA_ROW_SUM(sum, n, TERM)                             \
  if (n < 16) {                                                \
    f32x16 row_terms = TERM(0, n);                             \
    sum = row_terms[0];                                        \
    for (size_t k = 1; k < n; k++) sum += row_terms[k];        \
  } else {                                                     \
    f32x16 row_lanes = TERM(0, 16);                            \
    size_t k = 16;                                             \
    for (; k + 16 <= n; k += 16) row_lanes += TERM(k, 16);     \
    if (k < n) {                                               \
      f32x16 row_terms = TERM(k, n - k);                       \
      row_lanes = first_lanes(n - k) ? row_lanes + row_terms : row_lanes; \
    }                                                          \
    sum = add_lanes16(row_lanes);                              \
  }

/// -1 in the first `count` lanes.
GLIA_INLINE i32x16 first_lanes(size_t count) {
  const i32x16 lanes = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  return lanes < (int32_t)count;
}

GLIA_INLINE f32x16 larger16(f32x16 a, f32x16 b) { return a > b ? a : b; }

/// The largest of a row without regard to NaN, which the exponentials carry on.
GLIA_INLINE float row_max(const float *x, size_t n) {
  f32x16 top = -__builtin_inff(), other = top;
  size_t i = 0;
  for (; i + 32 <= n; i += 32) {
    top = larger16(load16(x + i), top);
    other = larger16(load16(x + i + 16), other);
  }
  top = larger16(top, other);
  for (; i < n; i += 16) {
    size_t count = n - i;
    f32x16 v = load16_upto(x + i, count);
    top = count < 16 ? (first_lanes(count) ? larger16(v, top) : top) : larger16(v, top);
  }
  f32x8 half = top.lo > top.hi ? top.lo : top.hi;
  __typeof__(half.lo) quarter = half.lo > half.hi ? half.lo : half.hi;
  float even = quarter[0] > quarter[2] ? quarter[0] : quarter[2];
  float odd = quarter[1] > quarter[3] ? quarter[1] : quarter[3];
  return even > odd ? even : odd;
}

static void softmax_row_kernel(float *out, const float *x, size_t n, bool logarithm) {
  float top = row_max(x, n), sum;
  if (logarithm) {
#define TERM(i, count) exp16_torch(load16_upto(x + (i), count) - top)
    GLIA_ROW_SUM(sum, n, TERM)
#undef TERM
    float log_sum = (float)log((double)sum);
    for (size_t i = 0; i < n; i += 16) {
      store16_upto(out + i, (load16_upto(x + i, n - i) - top) - log_sum, n - i);
    }
    return;
  }
  for (size_t i = 0; i < n; i += 16) {
    store16_upto(out + i, exp16_torch(load16_upto(x + i, n - i) - top), n - i);
  }
#define TERM(i, count) load16_upto(out + (i), count)
  GLIA_ROW_SUM(sum, n, TERM)
#undef TERM
  float factor = 1.0f / sum;
  for (size_t i = 0; i < n; i += 16) {
    store16_upto(out + i, load16_upto(out + i, n - i) * factor, n - i);
  }
}

static void softmax_backward_row_kernel(float *grad, const float *g, const float *y, size_t n) {
  float sum;
#define TERM(i, count) (load16_upto(g + (i), count) * load16_upto(y + (i), count))
  GLIA_ROW_SUM(sum, n, TERM)
#undef TERM
  for (size_t i = 0; i < n; i += 16) {
    f32x16 value = (load16_upto(g + i, n - i) - sum) * load16_upto(y + i, n - i);
    store16_upto(grad + i, value, n - i);
  }
}

static void log_softmax_backward_row_kernel(float *grad, const float *g, const float *y, size_t n) {
  float sum;
#define TERM(i, count) load16_upto(g + (i), count)
  GLIA_ROW_SUM(sum, n, TERM)
#undef TERM
  for (size_t i = 0; i < n; i += 16) {
    f32x16 e = exp16_torch(load16_upto(y + i, n - i));
    store16_upto(grad + i, fma16(-e, sum, load16_upto(g + i, n - i)), n - i);
  }
}

/// out = -exp(y) * scale.
static void scaled_exp_row_kernel(float *out, const float *y, float scale, size_t n) {
  for (size_t i = 0; i < n; i += 16) {
    store16_upto(out + i, -exp16_torch(load16_upto(y + i, n - i)) * scale, n - i);
  }
}
