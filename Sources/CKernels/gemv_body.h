// The product of one row and a matrix whose columns are contiguous, as a linear layer's is for one
// sample: memory sets the pace, so B is read once, whole cache lines of 16 columns side by side.

enum { GEMV_AHEAD = 192 };  // floats fetched ahead in each column

/// sum[j] = sum over k of a[p] b[p, j] for 16 columns, each one chain of fma in ascending p as in the
/// register tiles. Columns from `columns` on repeat the last one.
static void row_by_columns_kernel(
  float sum[16], const float *a, ptrdiff_t a_step, const float *b, ptrdiff_t b_column,
  ptrdiff_t columns, ptrdiff_t k) {
  const float *column[16];
  for (ptrdiff_t j = 0; j < 16; j++) column[j] = b + glia_min(j, columns - 1) * b_column;
  f32x8 low = 0, high = 0;
  ptrdiff_t p = 0;
  for (; p + 16 <= k; p += 16) {
    f32x8 first[4][8];  // columns 0-7, then 8-15; of each the first eight p, then the others
    GLIA_UNROLL for (int half = 0; half < 2; half++) {
      GLIA_UNROLL for (int j = 0; j < 8; j++) {
        const float *from = column[8 * half + j] + p;
        __builtin_prefetch(from + GEMV_AHEAD, 0, 2);
        first[2 * half][j] = load8(from);
        first[2 * half + 1][j] = load8(from + 8);
      }
      transpose8(first[2 * half]);
      transpose8(first[2 * half + 1]);
    }
    GLIA_UNROLL for (int q = 0; q < 16; q++) {
      const f32x8 factor = a[(p + q) * a_step];
      low = fma8(factor, first[q / 8][q % 8], low);
      high = fma8(factor, first[2 + q / 8][q % 8], high);
    }
  }
  for (; p < k; p++) {
    const f32x8 factor = a[p * a_step];
    f32x8 left, right;
    GLIA_UNROLL for (int j = 0; j < 8; j++) {
      left[j] = column[j][p];
      right[j] = column[8 + j][p];
    }
    low = fma8(factor, left, low);
    high = fma8(factor, right, high);
  }
  store8(sum, low);
  store8(sum + 8, high);
}
