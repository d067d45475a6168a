// The float32 Box-Muller transform of PyTorch's vectorised normal fill.

static void normal_kernel(float *data, size_t blocks, float mean, float std) {
  for (; blocks > 0; blocks--, data += 16) {
    f32x8 radius = log8_normal(1.0f - load8(data));
    radius = __builtin_elementwise_sqrt(-2.0f * radius);
    f32x8 sine, cosine;
    sincos8_normal(6.283185307179586f * load8(data + 8), &sine, &cosine);
    store8(data, fma8(radius * cosine, std, mean));
    store8(data + 8, fma8(radius * sine, std, mean));
  }
}
