// A register tile of C: `rows` x `vectors` accumulators that see all of k, so that each element is
// one chain of fma in ascending k. Rows of B are read as they lie, elements of A broadcast from any
// stride. Included by gemm_body.h for each element type, with its GLIA_TILE_ macros.

/// Element (i, j)... of the block; `rows` and `vectors` are constants after inlining, `last` is the
/// number of columns in the last vector.
GLIA_INLINE void GLIA_TILE_NAME(tile)(
  const GLIA_TILE_BLOCK *w, ptrdiff_t i, ptrdiff_t j, const int rows, const int vectors,
  const bool partial, size_t last) {
  GLIA_TILE_VECTOR sum[GLIA_TILE_ROWS][GLIA_TILE_WIDE];
  const ptrdiff_t a_row = w->a_row, a_column = w->a_column, b_row = w->b_row;
  const GLIA_TILE_ELEMENT *a = w->a + i * a_row, *b = w->b + j;
  GLIA_TILE_ELEMENT *c = w->c + i * w->c_row + j;
#define GLIA_TILE_LOAD_COLUMNS(p, v)                                \
  (partial && (v) == vectors - 1                                    \
     ? GLIA_TILE_LOAD_PART((p) + (v)*GLIA_TILE_LANES, last)         \
     : GLIA_TILE_LOAD((p) + (v)*GLIA_TILE_LANES))
  if (w->continue_c) {
    GLIA_UNROLL for (int r = 0; r < rows; r++) {
      GLIA_UNROLL for (int v = 0; v < vectors; v++) {
        sum[r][v] = GLIA_TILE_LOAD_COLUMNS(c + r * w->c_row, v);
      }
    }
  } else {
    GLIA_UNROLL for (int r = 0; r < rows; r++) {
      GLIA_UNROLL for (int v = 0; v < vectors; v++) sum[r][v] = 0;
    }
  }
  for (ptrdiff_t p = w->k; p > 0; p--, a += a_column, b += b_row) {
    GLIA_TILE_VECTOR columns[GLIA_TILE_WIDE];
    GLIA_UNROLL for (int v = 0; v < vectors; v++) columns[v] = GLIA_TILE_LOAD_COLUMNS(b, v);
    GLIA_UNROLL for (int r = 0; r < rows; r++) {
      GLIA_TILE_VECTOR factor = a[r * a_row];
      GLIA_UNROLL for (int v = 0; v < vectors; v++) {
        sum[r][v] = __builtin_elementwise_fma(factor, columns[v], sum[r][v]);
      }
    }
  }
  if (w->add_c) {
    GLIA_UNROLL for (int r = 0; r < rows; r++) {
      GLIA_UNROLL for (int v = 0; v < vectors; v++) {
        sum[r][v] += GLIA_TILE_LOAD_COLUMNS(c + r * w->c_row, v);
      }
    }
  }
  if (w->row_bias) {
    GLIA_UNROLL for (int v = 0; v < vectors; v++) {
      GLIA_TILE_VECTOR bias = GLIA_TILE_LOAD_COLUMNS(w->row_bias + j, v);
      GLIA_UNROLL for (int r = 0; r < rows; r++) sum[r][v] += bias;
    }
  }
  if (w->column_bias) {
    GLIA_UNROLL for (int r = 0; r < rows; r++) {
      GLIA_UNROLL for (int v = 0; v < vectors; v++) sum[r][v] += w->column_bias[i + r];
    }
  }
  GLIA_UNROLL for (int r = 0; r < rows; r++) {
    GLIA_TILE_ELEMENT *to = c + r * w->c_row;
    GLIA_UNROLL for (int v = 0; v < vectors; v++) {
      if (partial && v == vectors - 1) {
        GLIA_TILE_STORE_PART(to + v * GLIA_TILE_LANES, sum[r][v], last);
      } else {
        GLIA_TILE_STORE(to + v * GLIA_TILE_LANES, sum[r][v]);
      }
    }
  }
#undef GLIA_TILE_LOAD_COLUMNS
}

typedef void (*GLIA_TILE_NAME(tile_function))(
  const GLIA_TILE_BLOCK *w, ptrdiff_t i, ptrdiff_t j, size_t last);

// With AVX-512 a masked load costs nothing, so every tile is a partial one.
#define GLIA_TILE_CASE(rows, vectors, kind, partial)                                         \
  static void GLIA_TILE_NAME(tile_##rows##_##kind)(                              \
    const GLIA_TILE_BLOCK *w, ptrdiff_t i, ptrdiff_t j, size_t last) {                       \
    GLIA_TILE_NAME(tile)(w, i, j, rows, vectors, partial, last);                             \
  }
#if GLIA_WIDTH == 512
#define GLIA_TILE_ROW(rows) \
  GLIA_TILE_CASE(rows, 1, short, true) GLIA_TILE_CASE(rows, 2, full, true)
#else
#define GLIA_TILE_ROW(rows) \
  GLIA_TILE_CASE(rows, 1, short, true) GLIA_TILE_CASE(rows, 1, full, false)
#endif
#define GLIA_TILE_ENTRY(rows) \
  {GLIA_TILE_NAME(tile_##rows##_short), GLIA_TILE_NAME(tile_##rows##_full)},

GLIA_EACH_TILE_ROW(GLIA_TILE_ROW)

/// The tiles by height; of each the one for a short strip of columns and the one for a full strip.
static const GLIA_TILE_NAME(tile_function) GLIA_TILE_NAME(tiles)[][2] = {
  {NULL, NULL}, GLIA_EACH_TILE_ROW(GLIA_TILE_ENTRY)
};

// One or two rows alone cannot keep the multipliers busy in a strip of the usual width.
GLIA_TILE_CASE(1, GLIA_TILE_WIDE, wide, false)
GLIA_TILE_CASE(2, GLIA_TILE_WIDE, wide, false)

/// The whole block, in strips of columns and near-equal tiles of rows.
static void GLIA_TILE_NAME(gemm)(const GLIA_TILE_BLOCK *w) {
  const ptrdiff_t lanes = GLIA_TILE_LANES, width = lanes * GLIA_TILE_VECTORS;
  ptrdiff_t height = glia_ceil_div(w->m, glia_ceil_div(w->m, GLIA_TILE_ROWS));
  ptrdiff_t j = 0;
  if (w->m <= 2) {
    for (; j + GLIA_TILE_WIDE * lanes <= w->n; j += GLIA_TILE_WIDE * lanes) {
      (w->m == 1 ? GLIA_TILE_NAME(tile_1_wide) : GLIA_TILE_NAME(tile_2_wide))(w, 0, j, 0);
    }
  }
  for (; j < w->n; j += width) {
    ptrdiff_t columns = glia_min(width, w->n - j);
    bool full = GLIA_TILE_VECTORS == 1 ? columns == lanes : columns > lanes;
    size_t last = (size_t)(columns > lanes ? columns - lanes : columns);
    for (ptrdiff_t i = 0; i < w->m; i += height) {
      GLIA_TILE_NAME(tiles)[glia_min(height, w->m - i)][full](w, i, j, last);
    }
  }
}

#undef GLIA_TILE_CASE
#undef GLIA_TILE_ROW
#undef GLIA_TILE_ENTRY
#undef GLIA_TILE_NAME
#undef GLIA_TILE_BLOCK
#undef GLIA_TILE_ELEMENT
#undef GLIA_TILE_VECTOR
#undef GLIA_TILE_LANES
#undef GLIA_TILE_LOAD
#undef GLIA_TILE_LOAD_PART
#undef GLIA_TILE_STORE
#undef GLIA_TILE_STORE_PART
