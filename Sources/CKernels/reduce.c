// Reductions: PyTorch's order of summation, put together from the level's cascade.

#include "kernels.h"

enum { LANES = 8, PIECES = 4, CHUNK = 65536 };

/// PyTorch's row sum of `rows` vectors of 8: groups of 4 rows cascade into 4 pieces, rows left over
/// join the first, then ((p0 + p1) + p2) + p3.
static void sum_vectors(float sums[LANES], const float *x, size_t rows, ptrdiff_t row_stride) {
  float pieces[PIECES * LANES];
  size_t groups = rows / PIECES;
  glia_table()->cascade(pieces, x, groups, PIECES * row_stride, row_stride);
  for (size_t i = groups * PIECES; i < rows; i++) {
    for (int lane = 0; lane < LANES; lane++) pieces[lane] += x[(ptrdiff_t)i * row_stride + lane];
  }
  for (int lane = 0; lane < LANES; lane++) {
    float sum = pieces[lane];
    for (int piece = 1; piece < PIECES; piece++) sum += pieces[piece * LANES + lane];
    sums[lane] = sum;
  }
}

/// The cascade over groups of 4 single elements.
static void cascade_elements(
  float sums[PIECES], const float *x, size_t groups, ptrdiff_t group_stride,
  ptrdiff_t piece_stride) {
  const int log2_groups = groups < 2 ? 0 : 64 - __builtin_clzll((unsigned long long)groups - 1);
  const int power = log2_groups / 4 < 4 ? 4 : log2_groups / 4;
  const size_t mask = ((size_t)1 << power) - 1;
  float level[4][PIECES] = {{0}};
  for (size_t i = 0; i < groups; x += group_stride) {
    for (int k = 0; k < PIECES; k++) level[0][k] += x[k * piece_stride];
    i++;
    for (int j = 1; j < 4 && (i & (mask << ((j - 1) * power))) == 0; j++) {
      for (int k = 0; k < PIECES; k++) {
        level[j][k] += level[j - 1][k];
        level[j - 1][k] = 0;
      }
    }
  }
  for (int k = 0; k < PIECES; k++) {
    sums[k] = level[0][k];
    for (int j = 1; j < 4; j++) sums[k] += level[j][k];
  }
}

/// The row sum over single elements.
float glia_sum_strided_f32(const float *x, size_t n, ptrdiff_t stride) {
  const size_t groups = n / PIECES;
  float sums[PIECES];
  cascade_elements(sums, x, groups, PIECES * stride, stride);
  for (size_t i = groups * PIECES; i < n; i++) sums[0] += x[(ptrdiff_t)i * stride];
  return ((sums[0] + sums[1]) + sums[2]) + sums[3];
}

float glia_sum_f32(const float *x, size_t n) {
  if (n < LANES) return glia_sum_strided_f32(x, n, 1);
  float lanes[LANES];
  size_t rows = n / LANES;
  sum_vectors(lanes, x, rows, LANES);
  float sum = 0;
  for (size_t i = rows * LANES; i < n; i++) sum += x[i];
  for (int lane = 0; lane < LANES; lane++) sum += lanes[lane];
  return sum;
}

typedef struct reduce_job {
  float *out;
  int64_t *indices;
  const float *x;
  size_t rows, columns;
  ptrdiff_t row_stride;
  float divisor;  // of a mean; 0 for a sum
  bool largest;
} reduce_job;

static float divided(const reduce_job *job, float sum) {
  return job->divisor != 0 ? sum / job->divisor : sum;
}

static void run_sum_rows(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const reduce_job *job = context;
  for (ptrdiff_t i = begin; i < end; i++) {
    job->out[i] = divided(job, glia_sum_f32(job->x + i * job->row_stride, job->columns));
  }
}

static void sum_rows(reduce_job *job) {
  ptrdiff_t grain = glia_ceil_div(CHUNK, glia_max(1, (ptrdiff_t)job->columns));
  glia_share((ptrdiff_t)job->rows, grain, run_sum_rows, job);
}

void glia_sum_rows_f32(
  float *out, const float *x, size_t rows, size_t columns, ptrdiff_t row_stride) {
  reduce_job job = {.out = out, .x = x, .rows = rows, .columns = columns, .row_stride = row_stride};
  sum_rows(&job);
}

void glia_mean_rows_f32(
  float *out, const float *x, size_t rows, size_t columns, ptrdiff_t row_stride) {
  if (columns == 0) {
    glia_fill_f32(out, __builtin_nanf(""), rows);
    return;
  }
  reduce_job job = {
    .out = out, .x = x, .rows = rows, .columns = columns, .row_stride = row_stride,
    .divisor = (float)columns};
  sum_rows(&job);
}

/// Blocks of 32 columns are plain cascades down the rows; the 8-blocks left over and then the single
/// columns are row sums. Of fewer than 8 columns the first 4 are a cascade too. `begin` and `end` count blocks of 32, the last of which may be short.
static void run_sum_columns(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const reduce_job *job = context;
  const size_t block = PIECES * LANES;
  size_t j = (size_t)begin * block;
  for (; j < (size_t)end * block && j + block <= job->columns; j += block) {
    float sums[PIECES * LANES];
    glia_table()->cascade(sums, job->x + j, job->rows, job->row_stride, LANES);
    for (size_t k = 0; k < block; k++) job->out[j + k] = divided(job, sums[k]);
  }
  size_t limit = (size_t)end * block < job->columns ? (size_t)end * block : job->columns;
  for (; j + LANES <= limit; j += LANES) {
    float sums[LANES];
    sum_vectors(sums, job->x + j, job->rows, job->row_stride);
    for (size_t k = 0; k < LANES; k++) job->out[j + k] = divided(job, sums[k]);
  }
  if (job->columns >= PIECES && job->columns < LANES) {
    float sums[PIECES];
    cascade_elements(sums, job->x, job->rows, job->row_stride, 1);
    for (; j < PIECES; j++) job->out[j] = divided(job, sums[j]);
  }
  for (; j < limit; j++) {
    job->out[j] = divided(job, glia_sum_strided_f32(job->x + j, job->rows, job->row_stride));
  }
}

static void sum_columns(reduce_job *job) {
  ptrdiff_t blocks = glia_ceil_div((ptrdiff_t)job->columns, PIECES * LANES);
  ptrdiff_t grain = glia_ceil_div(CHUNK / (PIECES * LANES), glia_max(1, (ptrdiff_t)job->rows));
  glia_share(blocks, grain, run_sum_columns, job);
}

void glia_sum_columns_f32(
  float *out, const float *x, size_t rows, size_t columns, ptrdiff_t row_stride) {
  reduce_job job = {.out = out, .x = x, .rows = rows, .columns = columns, .row_stride = row_stride};
  sum_columns(&job);
}

void glia_mean_columns_f32(
  float *out, const float *x, size_t rows, size_t columns, ptrdiff_t row_stride) {
  if (rows == 0) {
    glia_fill_f32(out, __builtin_nanf(""), columns);
    return;
  }
  reduce_job job = {
    .out = out, .x = x, .rows = rows, .columns = columns, .row_stride = row_stride,
    .divisor = (float)rows};
  sum_columns(&job);
}

float glia_mean_f32(const float *x, size_t n) {
  return n == 0 ? __builtin_nanf("") : glia_sum_f32(x, n) / (float)n;
}

double glia_sum_f64(const double *x, size_t n) { return glia_table()->sum_f64(x, n); }
float glia_dot_f32(const float *a, const float *b, size_t n) {
  return glia_table()->dot_f32(a, b, n);
}
double glia_dot_f64(const double *a, const double *b, size_t n) {
  return glia_table()->dot_f64(a, b, n);
}

// MARK: Extremes

float glia_max_f32(const float *x, size_t n) { return glia_table()->extreme(x, n, true); }
float glia_min_f32(const float *x, size_t n) { return glia_table()->extreme(x, n, false); }

static void run_extreme_rows(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const reduce_job *job = context;
  const glia_kernels *table = glia_table();
  for (ptrdiff_t i = begin; i < end; i++) {
    const float *row = job->x + i * job->row_stride;
    float value = table->extreme(row, job->columns, job->largest);
    if (job->out) job->out[i] = value;
    if (job->indices) job->indices[i] = (int64_t)table->find(row, job->columns, value);
  }
}

static void extreme_rows(reduce_job job) {
  if (job.columns == 0) return;
  ptrdiff_t grain = glia_ceil_div(CHUNK, (ptrdiff_t)job.columns);
  glia_share((ptrdiff_t)job.rows, grain, run_extreme_rows, &job);
}

void glia_max_rows_f32(
  float *values, int64_t *indices, const float *x, size_t rows, size_t columns,
  ptrdiff_t row_stride) {
  extreme_rows((reduce_job){values, indices, x, rows, columns, row_stride, 0, true});
}

void glia_min_rows_f32(
  float *values, int64_t *indices, const float *x, size_t rows, size_t columns,
  ptrdiff_t row_stride) {
  extreme_rows((reduce_job){values, indices, x, rows, columns, row_stride, 0, false});
}

static void run_extreme_columns(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const reduce_job *job = context;
  const glia_kernels *table = glia_table();
  for (ptrdiff_t j = begin; j < end; j += GLIA_EXTREME_COLUMNS) {
    table->extreme_columns(
      job->out ? job->out + j : NULL, job->indices ? job->indices + j : NULL, job->x + j, job->rows,
      (size_t)glia_min(GLIA_EXTREME_COLUMNS, end - j), job->row_stride, job->largest);
  }
}

static void extreme_columns(reduce_job job) {
  if (job.rows == 0) return;
  ptrdiff_t grain = glia_max(
    GLIA_EXTREME_COLUMNS, CHUNK / (ptrdiff_t)job.rows / GLIA_EXTREME_COLUMNS * GLIA_EXTREME_COLUMNS);
  glia_share((ptrdiff_t)job.columns, grain, run_extreme_columns, &job);
}

void glia_max_columns_f32(
  float *values, int64_t *indices, const float *x, size_t rows, size_t columns,
  ptrdiff_t row_stride) {
  extreme_columns((reduce_job){values, indices, x, rows, columns, row_stride, 0, true});
}

void glia_min_columns_f32(
  float *values, int64_t *indices, const float *x, size_t rows, size_t columns,
  ptrdiff_t row_stride) {
  extreme_columns((reduce_job){values, indices, x, rows, columns, row_stride, 0, false});
}
