// The transposition of a block of 8 x 8 floats in registers.

static void transpose_8x8_kernel(float *out, ptrdiff_t out_row, const float *x, ptrdiff_t x_row) {
  f32x8 r[8], t[8];
  GLIA_UNROLL for (int i = 0; i < 8; i++) r[i] = load8(x + i * x_row);
  GLIA_UNROLL for (int i = 0; i < 8; i += 2) {
    t[i] = __builtin_shufflevector(r[i], r[i + 1], 0, 8, 2, 10, 4, 12, 6, 14);
    t[i + 1] = __builtin_shufflevector(r[i], r[i + 1], 1, 9, 3, 11, 5, 13, 7, 15);
  }
  GLIA_UNROLL for (int i = 0; i < 8; i += 4) {
    GLIA_UNROLL for (int j = 0; j < 2; j++) {
      r[i + j] = __builtin_shufflevector(t[i + j], t[i + j + 2], 0, 1, 8, 9, 4, 5, 12, 13);
      r[i + j + 2] = __builtin_shufflevector(t[i + j], t[i + j + 2], 2, 3, 10, 11, 6, 7, 14, 15);
    }
  }
  GLIA_UNROLL for (int j = 0; j < 4; j++) {
    store8(out + j * out_row, __builtin_shufflevector(r[j], r[j + 4], 0, 1, 2, 3, 8, 9, 10, 11));
    store8(
      out + (j + 4) * out_row, __builtin_shufflevector(r[j], r[j + 4], 4, 5, 6, 7, 12, 13, 14, 15));
  }
}
