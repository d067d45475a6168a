// The transposition of a block of 8 x 8 floats in registers.

GLIA_INLINE void transpose8(f32x8 r[8]) {
  f32x8 t[8];
  GLIA_UNROLL for (int i = 0; i < 8; i += 2) {
    t[i] = __builtin_shufflevector(r[i], r[i + 1], 0, 8, 2, 10, 4, 12, 6, 14);
    t[i + 1] = __builtin_shufflevector(r[i], r[i + 1], 1, 9, 3, 11, 5, 13, 7, 15);
  }
  f32x8 u[8];
  GLIA_UNROLL for (int i = 0; i < 8; i += 4) {
    GLIA_UNROLL for (int j = 0; j < 2; j++) {
      u[i + j] = __builtin_shufflevector(t[i + j], t[i + j + 2], 0, 1, 8, 9, 4, 5, 12, 13);
      u[i + j + 2] = __builtin_shufflevector(t[i + j], t[i + j + 2], 2, 3, 10, 11, 6, 7, 14, 15);
    }
  }
  GLIA_UNROLL for (int j = 0; j < 4; j++) {
    r[j] = __builtin_shufflevector(u[j], u[j + 4], 0, 1, 2, 3, 8, 9, 10, 11);
    r[j + 4] = __builtin_shufflevector(u[j], u[j + 4], 4, 5, 6, 7, 12, 13, 14, 15);
  }
}

static void transpose_8x8_kernel(float *out, ptrdiff_t out_row, const float *x, ptrdiff_t x_row) {
  f32x8 r[8];
  GLIA_UNROLL for (int i = 0; i < 8; i++) r[i] = load8(x + i * x_row);
  transpose8(r);
  GLIA_UNROLL for (int i = 0; i < 8; i++) store8(out + i * out_row, r[i]);
}
