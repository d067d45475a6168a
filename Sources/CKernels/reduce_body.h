// Reduction kernels. The cascade keeps PyTorch's order of additions; see `cascade_kernel`.

/// 4 pieces of 8 floats as two vectors.
typedef struct lanes32 {
  f32x16 low, high;
} lanes32;

GLIA_INLINE lanes32 add32(lanes32 a, lanes32 b) {
  return (lanes32){a.low + b.low, a.high + b.high};
}

GLIA_INLINE lanes32 load32(const float *p, ptrdiff_t piece_stride) {
  if (piece_stride == 8) return (lanes32){load16(p), load16(p + 16)};
  lanes32 v;
  v.low.lo = load8(p);
  v.low.hi = load8(p + piece_stride);
  v.high.lo = load8(p + 2 * piece_stride);
  v.high.hi = load8(p + 3 * piece_stride);
  return v;
}

/// Adds up groups of 32 floats by a cascade of 4 levels: each `step` groups, level 0 is added to
/// level 1 and begins anew; each step^2 groups level 1 to level 2, and so on. step is
/// 2^max(4, ceil(log2 groups) / 4).
static void cascade_kernel(
  float sums[32], const float *x, size_t groups, ptrdiff_t group_stride, ptrdiff_t piece_stride) {
  int log2_groups = groups < 2 ? 0 : 64 - __builtin_clzll((unsigned long long)groups - 1);
  int power = log2_groups / 4 < 4 ? 4 : log2_groups / 4;
  size_t step = (size_t)1 << power, mask = step - 1;
  lanes32 level[4] = {0};
  size_t i = 0;
  while (i + step <= groups) {
    lanes32 sum = {0};
    for (size_t j = 0; j < step; j++, i++, x += group_stride) sum = add32(sum, load32(x, piece_stride));
    level[1] = add32(level[1], sum);
    if ((i & (mask << power)) != 0) continue;
    level[2] = add32(level[2], level[1]);
    level[1] = (lanes32){0};
    if ((i & (mask << (2 * power))) != 0) continue;
    level[3] = add32(level[3], level[2]);
    level[2] = (lanes32){0};
  }
  for (; i < groups; i++, x += group_stride) level[0] = add32(level[0], load32(x, piece_stride));
  for (int j = 1; j < 4; j++) level[0] = add32(level[0], level[j]);
  store16(sums, level[0].low);
  store16(sums + 16, level[0].high);
}

/// The largest or smallest element, or a NaN.
static float extreme_kernel(const float *x, size_t n, bool largest) {
  float best = x[0];
  size_t i = 0;
  if (n >= 16) {
    f32x16 top = load16(x);
    i32x16 nan = top != top;
    for (i = 16; i + 16 <= n; i += 16) {
      f32x16 v = load16(x + i);
      nan |= v != v;
      top = (largest ? v > top : v < top) ? v : top;
    }
    for (int lane = 0; lane < 16; lane++) {
      if (nan[lane]) return __builtin_nanf("");
    }
    best = top[0];
    for (int lane = 1; lane < 16; lane++) {
      if (largest ? top[lane] > best : top[lane] < best) best = top[lane];
    }
  }
  for (; i < n; i++) {
    if (x[i] != x[i]) return x[i];
    if (largest ? x[i] > best : x[i] < best) best = x[i];
  }
  return best;
}

/// Where the first element equal to `value` stands, the first NaN if it is one; n if none does.
static size_t find_kernel(const float *x, size_t n, float value) {
  size_t i = 0;
  bool nan = value != value;
  for (; i + 16 <= n; i += 16) {
    f32x16 v = load16(x + i);
    i32x16 hit = nan ? (v != v) : (v == value);
    if (__builtin_reduce_or(hit) != 0) break;
  }
  while (i < n && !(nan ? x[i] != x[i] : x[i] == value)) i++;
  return i;
}

/// The extremes of 16 columns, `count` of them real, from row `first` on: `best` and `where` go on from
/// what they hold. The first NaN stays; until there is one, a NaN or a better element takes the place.
GLIA_INLINE void extreme_columns16(
  f32x16 *best, i32x16 *where, const float *x, size_t count, int32_t row, bool largest) {
  f32x16 v = load16_upto(x, count);
  i32x16 better = largest ? v > *best : v < *best;
  i32x16 takes = (*best == *best) & (better | (v != v));
  *where = takes ? (i32x16)row : *where;
  *best = takes ? v : *best;
}

/// Rows are numbered by 32 bits: more than 2^31 - 1 of them are counted in parts.
static void extreme_columns_kernel(
  float *out, int64_t *indices, const float *x, size_t rows, size_t columns, ptrdiff_t row_stride,
  bool largest) {
  enum { VECTORS = GLIA_EXTREME_COLUMNS / 16, PART = INT32_MAX };
  f32x16 best[VECTORS];
  size_t vectors = (columns + 15) / 16;
  for (size_t k = 0; k < vectors; k++) best[k] = load16_upto(x + 16 * k, columns - 16 * k);
  int64_t result[GLIA_EXTREME_COLUMNS] = {0};
  for (size_t start = 0; start < rows; start += PART) {
    const size_t count = rows - start < PART ? rows - start : PART;
    i32x16 where[VECTORS];
    for (int k = 0; k < VECTORS; k++) where[k] = (i32x16)-1;
    const float *row = x + (ptrdiff_t)start * row_stride;
    if (columns == GLIA_EXTREME_COLUMNS) {
      for (size_t i = 0; i < count; i++, row += row_stride) {
        GLIA_UNROLL
        for (int k = 0; k < VECTORS; k++) {
          extreme_columns16(best + k, where + k, row + 16 * k, 16, (int32_t)i, largest);
        }
      }
    } else {
      for (size_t i = 0; i < count; i++, row += row_stride) {
        for (size_t k = 0; k < vectors; k++) {
          extreme_columns16(
            best + k, where + k, row + 16 * k, columns - 16 * k, (int32_t)i, largest);
        }
      }
    }
    for (size_t j = 0; j < columns; j++) {
      const int32_t found = where[j / 16][j % 16];
      if (found >= 0) result[j] = (int64_t)start + found;
    }
  }
  for (size_t j = 0; j < columns; j++) {
    if (out) out[j] = best[j / 16][j % 16];
    if (indices) indices[j] = result[j];
  }
}

GLIA_INLINE double add_lanes8_f64(f64x8 v) {
  __typeof__(v.lo) a = v.lo + v.hi;
  return (a[0] + a[2]) + (a[1] + a[3]);
}

static double sum_f64_kernel(const double *x, size_t n) {
  f64x8 low = 0, high = 0;
  size_t i = 0;
  for (; i + 16 <= n; i += 16) {
    low += load8_f64(x + i);
    high += load8_f64(x + i + 8);
  }
  double sum = add_lanes8_f64(low + high);
  for (; i < n; i++) sum += x[i];
  return sum;
}

static float dot_f32_kernel(const float *a, const float *b, size_t n) {
  f32x16 low = 0, high = 0;
  size_t i = 0;
  for (; i + 32 <= n; i += 32) {
    low = fma16(load16(a + i), load16(b + i), low);
    high = fma16(load16(a + i + 16), load16(b + i + 16), high);
  }
  float sum = add_lanes16(low + high);
  for (; i < n; i++) sum = __builtin_fmaf(a[i], b[i], sum);
  return sum;
}

static double dot_f64_kernel(const double *a, const double *b, size_t n) {
  f64x8 low = 0, high = 0;
  size_t i = 0;
  for (; i + 16 <= n; i += 16) {
    low = fma8_f64(load8_f64(a + i), load8_f64(b + i), low);
    high = fma8_f64(load8_f64(a + i + 8), load8_f64(b + i + 8), high);
  }
  double sum = add_lanes8_f64(low + high);
  for (; i < n; i++) sum = __builtin_fma(a[i], b[i], sum);
  return sum;
}
