// Max-pooling kernel: a row of windows of 2 x 2.

typedef int64_t i64x16 __attribute__((ext_vector_type(16)));

/// Takes `value` where it is larger than `best` or NaN: the first of equals and the last NaN stay.
#define GLIA_POOL_TAKE(value, distance)                              \
  {                                                                  \
    i32x16 takes = ((value) > best) | ((value) != (value));          \
    best = takes ? (value) : best;                                   \
    where = takes ? corner + (int32_t)(distance) : where;            \
  }

/// out[i] = the largest of top[2 i], top[2 i + 1], bottom[2 i], bottom[2 i + 1], which stand at
/// first + 2 i, one after it, and `width` after those.
static void max_pool_2x2_kernel(
  float *out, int64_t *indices, const float *top, const float *bottom, size_t count, int32_t first,
  int32_t width) {
  i32x16 corner = {0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30};
  corner += first;
  for (size_t i = 0; i < count; i += 16, corner += 32) {
    const size_t left = 2 * (count - i), low = left < 16 ? left : 16;
    const size_t high = left < 32 ? left - low : 16;
    f32x16 t0 = load16_upto(top + 2 * i, low), t1 = load16_upto(top + 2 * i + 16, high);
    f32x16 b0 = load16_upto(bottom + 2 * i, low), b1 = load16_upto(bottom + 2 * i + 16, high);
#define EVEN(x, y) \
  __builtin_shufflevector(x, y, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30)
#define ODD(x, y) \
  __builtin_shufflevector(x, y, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31)
    f32x16 best = EVEN(t0, t1), right = ODD(t0, t1), below = EVEN(b0, b1), last = ODD(b0, b1);
#undef EVEN
#undef ODD
    i32x16 where = corner;
    GLIA_POOL_TAKE(right, 1)
    GLIA_POOL_TAKE(below, width)
    GLIA_POOL_TAKE(last, width + 1)
    store16_upto(out + i, best, count - i);
    i64x16 wide = __builtin_convertvector(where, i64x16);
    memcpy(indices + i, &wide, (count - i < 16 ? count - i : 16) * sizeof(int64_t));
  }
}
