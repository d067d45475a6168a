// One matrix product of an element type; included by gemm.c with its GEMM_ macros.
//
// Three ways, by the shape of B:
// - direct: B's rows are contiguous and it fits the cache: tiles read it as it lies;
// - strips: a B that is small but has other strides goes through one transposed strip at a time;
// - packed: a large B is copied in panels of `tile columns`, A in panels of `tile rows`, by blocks
//   of k. Later blocks of k go on from what C holds, so a sum is the same chain as unpacked.

typedef GEMM_NAME(glia_gemm_block) GEMM_NAME(block);

typedef struct GEMM_NAME(gemm_job) {
  const glia_kernels *table;  // one level for the whole call
  GEMM_NAME(block) whole;
  ptrdiff_t b_column;
  ptrdiff_t tile_rows, tile_columns;
  // Of the packed way: the panels of B at hand and where they stand.
  const GEMM_ELEMENT *panels;
  ptrdiff_t depth_begin, depth, columns_begin, columns;
} GEMM_NAME(gemm_job);

/// The part of `whole` at rows `i` and columns `j`.
static GEMM_NAME(block) GEMM_NAME(part)(
  const GEMM_NAME(block) *whole, ptrdiff_t i, ptrdiff_t rows, ptrdiff_t j, ptrdiff_t columns) {
  GEMM_NAME(block) part = *whole;
  part.m = rows;
  part.n = columns;
  part.a += i * whole->a_row;
  part.b += j;
  part.c += i * whole->c_row + j;
  if (part.row_bias) part.row_bias += j;
  if (part.column_bias) part.column_bias += i;
  return part;
}

// MARK: Direct, and by strips

static void GEMM_NAME(run_rows)(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const GEMM_NAME(gemm_job) *job = context;
  GEMM_NAME(block) part = GEMM_NAME(part)(&job->whole, begin, end - begin, 0, job->whole.n);
  job->table->GEMM_NAME(gemm)(&part);
}

static void GEMM_NAME(run_columns)(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const GEMM_NAME(gemm_job) *job = context;
  const GEMM_NAME(block) *whole = &job->whole;
  ptrdiff_t width = job->tile_columns;
  for (ptrdiff_t strip = begin; strip < end; strip++) {
    ptrdiff_t j = strip * width, columns = glia_min(width, whole->n - j);
    GEMM_NAME(block) part = GEMM_NAME(part)(whole, 0, whole->m, j, columns);
    if (job->b_column != 1) {
      GEMM_ELEMENT *packed =
        glia_scratch(GLIA_SCRATCH_B, (size_t)(whole->k * width), sizeof(GEMM_ELEMENT));
      if (!packed) {
        // No memory for a strip: one column after the other needs none.
        for (ptrdiff_t c = 0; c < columns; c++) {
          GEMM_NAME(block) column = GEMM_NAME(part)(whole, 0, whole->m, j + c, 1);
          column.b = whole->b + (j + c) * job->b_column;
          job->table->GEMM_NAME(gemm)(&column);
        }
        continue;
      }
      GEMM_NAME(pack_strip)(
        packed, width, whole->b + j * job->b_column, whole->b_row, job->b_column, whole->k, columns);
      part.b = packed;
      part.b_row = width;
    }
    job->table->GEMM_NAME(gemm)(&part);
  }
}

static void GEMM_NAME(unpacked)(GEMM_NAME(gemm_job) *job, bool share) {
  const GEMM_NAME(block) *whole = &job->whole;
  ptrdiff_t strips = glia_ceil_div(whole->n, job->tile_columns);
  ptrdiff_t threads = share ? glia_threads_get() : 1;
  if (job->b_column == 1 && threads == 1) {
    job->table->GEMM_NAME(gemm)(whole);
  } else if (job->b_column != 1 || strips >= 4 * threads) {
    glia_parallel_for(
      strips, share ? glia_ceil_div(strips, 4 * threads) : strips, GEMM_NAME(run_columns), job);
  } else {
    ptrdiff_t tiles = glia_ceil_div(glia_ceil_div(whole->m, job->tile_rows), 4 * threads);
    glia_parallel_for(whole->m, tiles * job->tile_rows, GEMM_NAME(run_rows), job);
  }
}

// MARK: Packed

/// Packs panels begin..<end of the block of B.
static void GEMM_NAME(run_pack)(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const GEMM_NAME(gemm_job) *job = context;
  ptrdiff_t width = job->tile_columns;
  for (ptrdiff_t panel = begin; panel < end; panel++) {
    ptrdiff_t j = panel * width;
    const GEMM_ELEMENT *b = job->whole.b + job->depth_begin * job->whole.b_row
      + (job->columns_begin + j) * job->b_column;
    GEMM_NAME(pack_strip)(
      (GEMM_ELEMENT *)job->panels + j * job->depth, width, b, job->whole.b_row, job->b_column,
      job->depth, glia_min(width, job->columns - j));
  }
}

/// Tiles of rows begin..<end against all panels.
static void GEMM_NAME(run_packed)(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const GEMM_NAME(gemm_job) *job = context;
  const GEMM_NAME(block) *whole = &job->whole;
  const ptrdiff_t depth = job->depth, height = job->tile_rows, width = job->tile_columns;
  const ptrdiff_t first = begin * height, limit = glia_min(whole->m, end * height);
  GEMM_ELEMENT *packed =
    glia_scratch(GLIA_SCRATCH_A, (size_t)((end - begin) * height * depth), sizeof(GEMM_ELEMENT));
  if (packed) {
    for (ptrdiff_t i = first; i < limit; i += height) {
      const ptrdiff_t rows = glia_min(height, limit - i);
      const GEMM_ELEMENT *a = whole->a + i * whole->a_row + job->depth_begin * whole->a_column;
      GEMM_ELEMENT *to = packed + (i - first) * depth;
      for (ptrdiff_t p = 0; p < depth; p++, to += rows, a += whole->a_column) {
        for (ptrdiff_t r = 0; r < rows; r++) to[r] = a[r * whole->a_row];
      }
    }
  }
  for (ptrdiff_t j = 0; j < job->columns; j += width) {
    for (ptrdiff_t i = first; i < limit; i += height) {
      const ptrdiff_t rows = glia_min(height, limit - i);
      GEMM_NAME(block) tile = GEMM_NAME(part)(
        whole, i, rows, job->columns_begin + j, glia_min(width, job->columns - j));
      tile.k = depth;
      tile.b = job->panels + j * depth;
      tile.b_row = width;
      if (packed) {
        tile.a = packed + (i - first) * depth;
        tile.a_row = 1;
        tile.a_column = rows;
      } else {
        tile.a += job->depth_begin * whole->a_column;
      }
      if (job->depth_begin > 0) tile.continue_c = true;
      if (job->depth_begin + depth < whole->k) tile.row_bias = tile.column_bias = NULL;
      job->table->GEMM_NAME(gemm)(&tile);
    }
  }
}

/// False when there is no memory for the panels.
static bool GEMM_NAME(packed)(GEMM_NAME(gemm_job) *job) {
  const GEMM_NAME(block) *whole = &job->whole;
  const ptrdiff_t blocks = glia_ceil_div(whole->k, BLOCK_DEPTH);
  const ptrdiff_t depth = glia_ceil_div(whole->k, blocks), width = job->tile_columns;
  const ptrdiff_t tiles = glia_ceil_div(whole->m, job->tile_rows);
  const ptrdiff_t columns = glia_ceil_div(glia_min(whole->n, BLOCK_COLUMNS), width) * width;
  job->panels = glia_scratch(GLIA_SCRATCH_C, (size_t)(depth * columns), sizeof(GEMM_ELEMENT));
  if (!job->panels) return false;
  const ptrdiff_t grain =
    glia_min(BLOCK_TILES, glia_ceil_div(tiles, 2 * (ptrdiff_t)glia_threads_get()));
  for (ptrdiff_t j = 0; j < whole->n; j += columns) {
    job->columns_begin = j;
    job->columns = glia_min(columns, whole->n - j);
    for (ptrdiff_t p = 0; p < whole->k; p += depth) {
      job->depth_begin = p;
      job->depth = glia_min(depth, whole->k - p);
      glia_parallel_for(glia_ceil_div(job->columns, width), 8, GEMM_NAME(run_pack), job);
      glia_parallel_for(tiles, grain, GEMM_NAME(run_packed), job);
    }
  }
  return true;
}

/// C += A B with k in several blocks: the product on its own first, then one addition.
static bool GEMM_NAME(packed_accumulating)(GEMM_NAME(gemm_job) *job) {
  const GEMM_NAME(block) whole = job->whole;
  GEMM_ELEMENT *product =
    glia_scratch(GLIA_SCRATCH_PLANES, (size_t)(whole.m * whole.n), sizeof(GEMM_ELEMENT));
  if (!product) return false;
  job->whole.c = product;
  job->whole.c_row = whole.n;
  job->whole.add_c = false;
  job->whole.row_bias = job->whole.column_bias = NULL;
  bool done = GEMM_NAME(packed)(job);
  job->whole = whole;
  if (!done) return false;
  for (ptrdiff_t i = 0; i < whole.m; i++) {
    for (ptrdiff_t j = 0; j < whole.n; j++) {
      GEMM_ELEMENT sum = product[i * whole.n + j] + whole.c[i * whole.c_row + j];
      if (whole.row_bias) sum += whole.row_bias[j];
      if (whole.column_bias) sum += whole.column_bias[i];
      whole.c[i * whole.c_row + j] = sum;
    }
  }
  return true;
}

void GEMM_NAME(glia_gemm)(
  ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const GEMM_ELEMENT *a, ptrdiff_t a_row, ptrdiff_t a_column,
  const GEMM_ELEMENT *b, ptrdiff_t b_row, ptrdiff_t b_column, GEMM_ELEMENT *c, ptrdiff_t c_row,
  const GEMM_ELEMENT *row_bias, const GEMM_ELEMENT *column_bias, bool accumulate) {
  if (m <= 0 || n <= 0) return;
  if (n == 1) b_column = 1;
  const glia_kernels *table = glia_table();
  GEMM_NAME(gemm_job) job = {
    .table = table,
    .whole = {
      .m = m, .n = n, .k = k, .a = a, .a_row = a_row, .a_column = a_column, .b = b, .b_row = b_row,
      .c = c, .c_row = c_row, .row_bias = row_bias, .column_bias = column_bias,
      .add_c = accumulate},
    .b_column = b_column,
    .tile_rows = table->GEMM_TILE_ROWS,
    .tile_columns = table->GEMM_TILE_COLUMNS,
  };
#ifdef GEMM_ONE_ROW
  if (m == 1 && b_row == 1 && b_column != 1) {
    GEMM_ONE_ROW(&job.whole, b_column);
    return;
  }
#endif
  double work = (double)m * (double)n * (double)k;
  if (b_column == 1 && work < SERIAL_WORK) {
    table->GEMM_NAME(gemm)(&job.whole);
    return;
  }
  bool fits = (double)n * (double)k * (double)sizeof(GEMM_ELEMENT) <= DIRECT_BYTES;
  if (!fits && m >= 4 * job.tile_rows) {
    bool blocked = accumulate && k > BLOCK_DEPTH;
    if (blocked ? GEMM_NAME(packed_accumulating)(&job) : GEMM_NAME(packed)(&job)) return;
  }
  GEMM_NAME(unpacked)(&job, work >= 2.0 * SERIAL_WORK);
}

#undef GEMM_NAME
#undef GEMM_ONE_ROW
#undef GEMM_ELEMENT
#undef GEMM_TILE_ROWS
#undef GEMM_TILE_COLUMNS
