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

/// The products of some vectors of pixels with `channels` (a constant
/// after inlining) channels: sum = weights * pixels over the terms, the bias after the first block.
/// `READ(v, offset)` is vector v at a term's offset.
#define GLIA_CONV_SUMS(sum, w, channels, vectors, READ)                           \
  f32x16 sum[GLIA_TILE_ROWS][GLIA_TILE_VECTORS];                                  \
  GLIA_UNROLL for (int c = 0; c < channels; c++) {                                \
    GLIA_UNROLL for (int v = 0; v < vectors; v++) sum[c][v] = 0;                  \
  }                                                                               \
  const float *weights = w->weights;                                              \
  const ptrdiff_t *offset = w->offsets, *block_end = offset + w->bias_after;      \
  for (int part = 0; part < 2; part++, block_end = w->offsets + w->terms) {       \
    for (; offset < block_end; offset++, weights += w->weight_row) {              \
      f32x16 pixels[GLIA_TILE_VECTORS];                                           \
      GLIA_UNROLL for (int v = 0; v < vectors; v++) {                             \
        pixels[v] = READ(v, *offset);                                             \
      }                                                                           \
      GLIA_UNROLL for (int c = 0; c < channels; c++) {                            \
        f32x16 factor = weights[c];                                               \
        GLIA_UNROLL for (int v = 0; v < vectors; v++) {                           \
          sum[c][v] = fma16(factor, pixels[v], sum[c][v]);                        \
        }                                                                         \
      }                                                                           \
    }                                                                             \
    if (part == 0 && w->bias) {                                                   \
      GLIA_UNROLL for (int c = 0; c < channels; c++) {                            \
        GLIA_UNROLL for (int v = 0; v < vectors; v++) sum[c][v] += w->bias[c];    \
      }                                                                           \
    }                                                                             \
  }

GLIA_INLINE void conv_flat(const glia_conv_block *w, const int channels) {
  for (ptrdiff_t pixel = w->begin; pixel < w->end; pixel += 16 * GLIA_TILE_VECTORS) {
    const float *source = w->source + pixel;
#define READ(v, at) load16(source + (at) + 16 * (v))
    GLIA_CONV_SUMS(sum, w, channels, GLIA_TILE_VECTORS, READ)
#undef READ
    GLIA_UNROLL for (int v = 0; v < GLIA_TILE_VECTORS; v++) {
      ptrdiff_t at = pixel + 16 * v;
      if (at >= w->end) break;
      GLIA_UNROLL for (int c = 0; c < channels; c++) {
        store_pixels(w->out + c * w->out_plane, sum[c][v], at, w->end, w->pitch, w->out_width);
      }
    }
  }
}

#if GLIA_WIDTH == 512

/// `vectors` runs, the first at `local` of `image`; both move on.
GLIA_INLINE void conv_runs(
  const glia_conv_block *w, ptrdiff_t *image, ptrdiff_t *local, const int channels,
  const int vectors, const bool straight) {
  const float *source[2] = {NULL, NULL};
  float *out[2];
  __mmask16 mask[2];
  __m512i lanes[2];
  GLIA_UNROLL for (int v = 0; v < vectors; v++) {
    const glia_pixel_run *run = &w->runs[*local];
    source[v] = w->source + *image * w->source_image + run->source;
    out[v] = w->out + *image * w->out_image + run->out;
    mask[v] = (__mmask16)((1u << run->count) - 1);
    lanes[v] = _mm512_loadu_si512(run->lanes);
    if (++*local == w->runs_per_image) {
      *local = 0;
      ++*image;
    }
  }
  const float *first = source[0], *second = source[1];
#define READ(v, at)                                                                   \
  (straight ? load16(((v) ? second : first) + (at))                                   \
            : (f32x16)_mm512_permutex2var_ps(                                         \
                (__m512)load16(((v) ? second : first) + (at)), lanes[v],              \
                (__m512)load16(((v) ? second : first) + (at) + 16)))
  GLIA_CONV_SUMS(sum, w, channels, vectors, READ)
#undef READ
  GLIA_UNROLL for (int v = 0; v < vectors; v++) {
    GLIA_UNROLL for (int c = 0; c < channels; c++) {
      _mm512_mask_storeu_ps(out[v] + c * w->out_plane, mask[v], (__m512)sum[c][v]);
    }
  }
}

/// Two runs at a time, of the same image or of two, and the odd one at the end.
GLIA_INLINE void conv_dense(const glia_conv_block *w, const int channels, const bool straight) {
  ptrdiff_t image = w->begin / w->runs_per_image, local = w->begin % w->runs_per_image;
  ptrdiff_t run = w->begin;
  for (; run + 2 <= w->end; run += 2) conv_runs(w, &image, &local, channels, 2, straight);
  if (run < w->end) conv_runs(w, &image, &local, channels, 1, straight);
}

#define GLIA_CONV_DENSE_CASE(channels)                                                   \
  static void conv_dense_##channels(const glia_conv_block *w) {                          \
    if (w->straight) {                                                                   \
      conv_dense(w, channels, true);                                                     \
    } else {                                                                             \
      conv_dense(w, channels, false);                                                    \
    }                                                                                    \
  }
GLIA_EACH_TILE_ROW(GLIA_CONV_DENSE_CASE)

static void conv_dense_kernel(const glia_conv_block *w) {
#define ENTRY(channels) conv_dense_##channels,
  static void (*const by_channels[])(const glia_conv_block *) = {NULL, GLIA_EACH_TILE_ROW(ENTRY)};
#undef ENTRY
  by_channels[w->channels](w);
}

#endif

#define GLIA_CONV_FLAT_CASE(channels) \
  static void conv_flat_##channels(const glia_conv_block *w) { conv_flat(w, channels); }
GLIA_EACH_TILE_ROW(GLIA_CONV_FLAT_CASE)

static void conv_flat_kernel(const glia_conv_block *w) {
#define ENTRY(channels) conv_flat_##channels,
  static void (*const by_channels[])(const glia_conv_block *) = {NULL, GLIA_EACH_TILE_ROW(ENTRY)};
#undef ENTRY
  by_channels[w->channels](w);
}

/// A run's 16 pixels; `permuted` ones are picked by the run's lanes from two vectors, a `part`ial run
/// has zeros beyond its end. Both are constants after inlining.
GLIA_INLINE f32x16 load_pixels(
  const float *p, const glia_pixel_run *run, const bool permuted, const bool part) {
#if GLIA_WIDTH == 512
  if (permuted) {
    const __mmask16 mask = part ? (__mmask16)((1u << run->count) - 1) : (__mmask16)0xFFFF;
    return (f32x16)_mm512_maskz_permutex2var_ps(
      mask, (__m512)load16(p), _mm512_loadu_si512(run->lanes), (__m512)load16(p + 16));
  }
#endif
  (void)permuted;
  return part ? load16_upto(p, (size_t)run->count) : load16(p);
}

/// What a tile of weight gradients reads: channels of g, terms of the source.
typedef struct weight_tile {
  ptrdiff_t g_at[GLIA_WEIGHT_CHANNELS], source_at[GLIA_WEIGHT_TERMS];
  f32x16 sum[GLIA_WEIGHT_CHANNELS][GLIA_WEIGHT_TERMS];
} weight_tile;

GLIA_INLINE void add_run(
  weight_tile *tile, const float *g, const float *source, const glia_pixel_run *run,
  const bool permuted, const bool part) {
  f32x16 factor[GLIA_WEIGHT_CHANNELS];
  g += run->out;
  source += run->source;
  GLIA_UNROLL for (int c = 0; c < GLIA_WEIGHT_CHANNELS; c++) {
    factor[c] = load_pixels(g + tile->g_at[c], run, false, part);
  }
  GLIA_UNROLL for (int t = 0; t < GLIA_WEIGHT_TERMS; t++) {
    f32x16 pixels = load_pixels(source + tile->source_at[t], run, permuted, part);
    GLIA_UNROLL for (int c = 0; c < GLIA_WEIGHT_CHANNELS; c++) {
      tile->sum[c][t] = fma16(factor[c], pixels, tile->sum[c][t]);
    }
  }
}

/// A tile of weight gradients: 16 lanes of pixels per weight over all images, added up at the end.
/// Beyond the last channel or term the tile repeats it and stores nothing.
GLIA_INLINE void conv_weight_tile(
  const glia_conv_weight_block *w, ptrdiff_t channel, ptrdiff_t term, const bool permuted) {
  weight_tile tile;
  GLIA_UNROLL for (int c = 0; c < GLIA_WEIGHT_CHANNELS; c++) {
    tile.g_at[c] = glia_min(channel + c, w->channels - 1) * w->g_plane;
    GLIA_UNROLL for (int t = 0; t < GLIA_WEIGHT_TERMS; t++) tile.sum[c][t] = 0;
  }
  GLIA_UNROLL for (int t = 0; t < GLIA_WEIGHT_TERMS; t++) {
    tile.source_at[t] = w->offsets[glia_min(term + t, w->terms - 1)];
  }
  const glia_pixel_run *last = w->runs + w->run_count;  // the only one that may be partial
  if (last[-1].count < 16) last--;
  for (ptrdiff_t image = 0; image < w->images; image++) {
    const float *g = w->g + image * w->g_image, *source = w->source + image * w->source_image;
    for (const glia_pixel_run *run = w->runs; run < last; run++) {
      add_run(&tile, g, source, run, permuted, false);
    }
    if (last < w->runs + w->run_count) add_run(&tile, g, source, last, permuted, true);
  }
  GLIA_UNROLL for (int c = 0; c < GLIA_WEIGHT_CHANNELS; c++) {
    GLIA_UNROLL for (int t = 0; t < GLIA_WEIGHT_TERMS; t++) {
      if (channel + c < w->channels && term + t < w->terms) {
        w->grad[(channel + c) * w->grad_row + term + t] += add_lanes16(tile.sum[c][t]);
      }
    }
  }
}

static void conv_weights_kernel(const glia_conv_weight_block *w) {
  for (ptrdiff_t term = 0; term < w->terms; term += GLIA_WEIGHT_TERMS) {
    for (ptrdiff_t channel = 0; channel < w->channels; channel += GLIA_WEIGHT_CHANNELS) {
      if (w->straight) {
        conv_weight_tile(w, channel, term, false);
      } else {
        conv_weight_tile(w, channel, term, true);
      }
    }
  }
}
