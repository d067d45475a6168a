// Convolution kernels: products whose B is the padded input itself, each term of the sum at its own
// offset. No column matrix is ever written.

/// Writes the real pixels of a run of 16 flat ones that begins at `pixel`, leaving the gaps between
/// rows out; `stored` is where the first of them goes.
GLIA_INLINE void store_pixels(
  float *plane, f32x16 values, ptrdiff_t pixel, ptrdiff_t end, ptrdiff_t pitch, ptrdiff_t width) {
  ptrdiff_t row = pixel / pitch, column = pixel - row * pitch;
  ptrdiff_t count = glia_min(16, end - pixel);
  if (column + count <= width) {
    store16_upto(plane + row * width + column, values, (size_t)count);
    return;
  }
  float lanes[16];
  store16(lanes, values);
  for (ptrdiff_t lane = 0; lane < count;) {
    ptrdiff_t take = glia_min(count - lane, width - column);
    for (ptrdiff_t k = 0; k < take; k++) plane[row * width + column + k] = lanes[lane + k];
    lane += pitch - column;
    row++;
    column = 0;
  }
}

/// All pixels of the run for `channels` (a constant after inlining) output channels.
GLIA_INLINE void conv_channels(const glia_conv_block *w, const int channels) {
  const ptrdiff_t *offsets = w->offsets;
  for (ptrdiff_t pixel = w->first_pixel; pixel < w->end_pixel; pixel += 16 * GLIA_TILE_VECTORS) {
    const float *source = w->source + pixel, *weights = w->weights;
    f32x16 sum[GLIA_TILE_ROWS][GLIA_TILE_VECTORS];
    GLIA_UNROLL for (int c = 0; c < channels; c++) {
      GLIA_UNROLL for (int v = 0; v < GLIA_TILE_VECTORS; v++) sum[c][v] = 0;
    }
    ptrdiff_t begin = 0, end = w->bias_after;
    for (int part = 0; part < 2; part++) {
      for (ptrdiff_t t = begin; t < end; t++, weights += w->weight_row) {
        f32x16 pixels[GLIA_TILE_VECTORS];
        GLIA_UNROLL for (int v = 0; v < GLIA_TILE_VECTORS; v++) {
          pixels[v] = load16(source + offsets[t] + 16 * v);
        }
        GLIA_UNROLL for (int c = 0; c < channels; c++) {
          f32x16 factor = weights[c];
          GLIA_UNROLL for (int v = 0; v < GLIA_TILE_VECTORS; v++) {
            sum[c][v] = fma16(factor, pixels[v], sum[c][v]);
          }
        }
      }
      if (part == 0 && w->bias) {
        GLIA_UNROLL for (int c = 0; c < channels; c++) {
          GLIA_UNROLL for (int v = 0; v < GLIA_TILE_VECTORS; v++) sum[c][v] += w->bias[c];
        }
      }
      begin = w->bias_after;
      end = w->terms;
    }
    GLIA_UNROLL for (int v = 0; v < GLIA_TILE_VECTORS; v++) {
      ptrdiff_t at = pixel + 16 * v;
      if (at >= w->end_pixel) break;
      GLIA_UNROLL for (int c = 0; c < channels; c++) {
        store_pixels(w->out + c * w->out_plane, sum[c][v], at, w->end_pixel, w->pitch, w->out_width);
      }
    }
  }
}

#define GLIA_CONV_CASE(channels) \
  static void conv_channels_##channels(const glia_conv_block *w) { conv_channels(w, channels); }
#define GLIA_CONV_ENTRY(channels) conv_channels_##channels,
#if GLIA_TILE_ROWS == 14
#define GLIA_EACH_CONV(DO) \
  DO(1) DO(2) DO(3) DO(4) DO(5) DO(6) DO(7) DO(8) DO(9) DO(10) DO(11) DO(12) DO(13) DO(14)
#elif GLIA_TILE_ROWS == 6
#define GLIA_EACH_CONV(DO) DO(1) DO(2) DO(3) DO(4) DO(5) DO(6)
#else
#define GLIA_EACH_CONV(DO) DO(1) DO(2) DO(3) DO(4)
#endif
GLIA_EACH_CONV(GLIA_CONV_CASE)

static void conv_tile_kernel(const glia_conv_block *w) {
  static void (*const by_channels[])(const glia_conv_block *) = {
    NULL, GLIA_EACH_CONV(GLIA_CONV_ENTRY)};
  by_channels[w->channels](w);
}

/// A tile of weight gradients: 16 lanes of pixels per weight over all images, added up at the end.
/// Beyond the last channel or term the tile repeats it and stores nothing.
GLIA_INLINE void conv_weight_tile(
  const glia_conv_weight_block *w, ptrdiff_t channel, ptrdiff_t term) {
  f32x16 sum[GLIA_WEIGHT_CHANNELS][GLIA_WEIGHT_TERMS];
  ptrdiff_t g_at[GLIA_WEIGHT_CHANNELS], source_at[GLIA_WEIGHT_TERMS];
  GLIA_UNROLL for (int c = 0; c < GLIA_WEIGHT_CHANNELS; c++) {
    g_at[c] = glia_min(channel + c, w->channels - 1) * w->g_plane;
    GLIA_UNROLL for (int t = 0; t < GLIA_WEIGHT_TERMS; t++) sum[c][t] = 0;
  }
  GLIA_UNROLL for (int t = 0; t < GLIA_WEIGHT_TERMS; t++) {
    source_at[t] = w->offsets[glia_min(term + t, w->terms - 1)];
  }
  for (ptrdiff_t image = 0; image < w->images; image++) {
    const float *g = w->g + image * w->g_image, *source = w->source + image * w->source_image;
    for (ptrdiff_t p = 0; p < w->pixels; p += 16) {
      f32x16 factor[GLIA_WEIGHT_CHANNELS];
      GLIA_UNROLL for (int c = 0; c < GLIA_WEIGHT_CHANNELS; c++) factor[c] = load16(g + g_at[c] + p);
      GLIA_UNROLL for (int t = 0; t < GLIA_WEIGHT_TERMS; t++) {
        f32x16 pixels = load16(source + source_at[t] + p);
        GLIA_UNROLL for (int c = 0; c < GLIA_WEIGHT_CHANNELS; c++) {
          sum[c][t] = fma16(factor[c], pixels, sum[c][t]);
        }
      }
    }
  }
  GLIA_UNROLL for (int c = 0; c < GLIA_WEIGHT_CHANNELS; c++) {
    GLIA_UNROLL for (int t = 0; t < GLIA_WEIGHT_TERMS; t++) {
      if (channel + c < w->channels && term + t < w->terms) {
        float *to = w->grad + (channel + c) * w->grad_row + term + t;
        *to = (w->accumulate ? *to : 0.0f) + add_lanes16(sum[c][t]);
      }
    }
  }
}

static void conv_weights_kernel(const glia_conv_weight_block *w) {
  for (ptrdiff_t term = 0; term < w->terms; term += GLIA_WEIGHT_TERMS) {
    for (ptrdiff_t channel = 0; channel < w->channels; channel += GLIA_WEIGHT_CHANNELS) {
      conv_weight_tile(w, channel, term);
    }
  }
}
