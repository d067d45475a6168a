// Matrix products: how the work is cut, packed and shared. The arithmetic is the level's register
// tile; nothing here changes the order of a sum.

#include <string.h>

#include "kernels.h"

enum {
  SERIAL_WORK = 1 << 20,    // multiply-adds worth about 20 us
  DIRECT_BYTES = 1 << 20,   // a B of this size stays in the second-level cache as it lies
  ROW_WORK = 1 << 17,       // elements of B in a share of a product of one row
  BLOCK_DEPTH = 384,        // of packed blocks: k,
  BLOCK_TILES = 12,         // tiles of rows,
  BLOCK_COLUMNS = 2048,     // columns
};

/// dst[p * width + j] = b[p, j] for j < columns; the strip that a transposed B is read through.
static void pack_strip_f32(
  float *dst, ptrdiff_t width, const float *b, ptrdiff_t b_row, ptrdiff_t b_column, ptrdiff_t depth,
  ptrdiff_t columns) {
  if (b_column == 1) {
    for (ptrdiff_t p = 0; p < depth; p++) {
      memcpy(dst + p * width, b + p * b_row, (size_t)columns * sizeof(float));
    }
    return;
  }
  ptrdiff_t whole_columns = 0, whole_depth = 0;
  if (b_row == 1) {
    whole_columns = columns / 8 * 8;
    whole_depth = depth / 8 * 8;
    const glia_kernels *table = glia_table();
    for (ptrdiff_t j = 0; j < whole_columns; j += 8) {
      for (ptrdiff_t p = 0; p < whole_depth; p += 8) {
        table->transpose_8x8(dst + p * width + j, width, b + p + j * b_column, b_column);
      }
    }
  }
  for (ptrdiff_t p = 0; p < depth; p++) {
    for (ptrdiff_t j = p < whole_depth ? whole_columns : 0; j < columns; j++) {
      dst[p * width + j] = b[p * b_row + j * b_column];
    }
  }
}

static void pack_strip_f64(
  double *dst, ptrdiff_t width, const double *b, ptrdiff_t b_row, ptrdiff_t b_column,
  ptrdiff_t depth, ptrdiff_t columns) {
  for (ptrdiff_t p = 0; p < depth; p++) {
    for (ptrdiff_t j = 0; j < columns; j++) dst[p * width + j] = b[p * b_row + j * b_column];
  }
}

// MARK: One row

typedef struct row_job {
  const glia_gemm_block_f32 *whole;
  ptrdiff_t b_column;
} row_job;

/// Groups of 16 columns.
static void run_row(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const row_job *job = context;
  const glia_gemm_block_f32 *w = job->whole;
  const glia_kernels *table = glia_table();
  for (ptrdiff_t j = 16 * begin; j < glia_min(w->n, 16 * end); j += 16) {
    const ptrdiff_t columns = glia_min(16, w->n - j);
    float sum[16];
    table->row_by_columns(
      sum, w->a, w->a_column, w->b + j * job->b_column, job->b_column, columns, w->k);
    for (ptrdiff_t i = 0; i < columns; i++) {
      float value = sum[i];
      if (w->add_c) value += w->c[j + i];
      if (w->row_bias) value += w->row_bias[j + i];
      if (w->column_bias) value += w->column_bias[0];
      w->c[j + i] = value;
    }
  }
}

static void one_row(const glia_gemm_block_f32 *whole, ptrdiff_t b_column) {
  row_job job = {whole, b_column};
  const ptrdiff_t grain = ROW_WORK / (16 * whole->k + 1) + 1;
  glia_share(glia_ceil_div(whole->n, 16), grain, run_row, &job);
}

#define GEMM_NAME(name) name##_f32
#define GEMM_ONE_ROW one_row
#define GEMM_ELEMENT float
#define GEMM_TILE_ROWS gemm_rows
#define GEMM_TILE_COLUMNS gemm_columns
#include "gemm_driver.h"

#define GEMM_NAME(name) name##_f64
#define GEMM_ELEMENT double
#define GEMM_TILE_ROWS gemm_rows_f64
#define GEMM_TILE_COLUMNS gemm_columns_f64
#include "gemm_driver.h"

// MARK: Batches

typedef struct batch_job {
  ptrdiff_t m, n, k, a_batch, a_row, a_column, b_batch, b_row, b_column, c_batch, c_row;
  const float *a, *b, *row_bias;
  float *c;
  bool accumulate;
} batch_job;

static void run_batch(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const batch_job *job = context;
  for (ptrdiff_t i = begin; i < end; i++) {
    glia_gemm_f32(
      job->m, job->n, job->k, job->a + i * job->a_batch, job->a_row, job->a_column,
      job->b + i * job->b_batch, job->b_row, job->b_column, job->c + i * job->c_batch, job->c_row,
      job->row_bias, NULL, job->accumulate);
  }
}

void glia_gemm_batched_f32(
  ptrdiff_t batch, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const float *a, ptrdiff_t a_batch,
  ptrdiff_t a_row, ptrdiff_t a_column, const float *b, ptrdiff_t b_batch, ptrdiff_t b_row,
  ptrdiff_t b_column, float *c, ptrdiff_t c_batch, ptrdiff_t c_row, const float *row_bias,
  bool accumulate) {
  batch_job job = {
    m, n, k, a_batch, a_row, a_column, b_batch, b_row, b_column, c_batch, c_row, a, b, row_bias, c,
    accumulate};
  // Few large products share their own work among the threads instead.
  bool large = (double)m * (double)n * (double)k >= 4.0 * SERIAL_WORK;
  if (large && batch < 2 * glia_threads_get()) {
    run_batch(&job, 0, batch);
    return;
  }
  double each = (double)m * (double)n * (double)k + 1;
  ptrdiff_t grain = each < SERIAL_WORK ? (ptrdiff_t)(SERIAL_WORK / each) + 1 : 1;
  glia_parallel_for(batch, grain, run_batch, &job);
}
