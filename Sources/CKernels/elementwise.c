// Elementwise functions: long arrays are cut into chunks, the level's kernel does each.

#include "kernels.h"

// A multiple of 32, so that only the last chunk has a tail (see sigmoid). About 5 to 10 us of work.
enum { CHUNK = 32768 };

typedef struct map_job {
  glia_unary_kernel unary;
  glia_binary_kernel binary;
  float *out;
  const float *a, *b, *c;
  bool a_moves, b_moves;
  float low, high;
  ptrdiff_t columns;
} map_job;

static void run_unary(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const map_job *job = context;
  job->unary(job->out + begin, job->a + begin, (size_t)(end - begin));
}

void glia_unary_f32(glia_unary op, float *out, const float *x, size_t n) {
  if (op >= GLIA_UNARY_COUNT) return;
  map_job job = {.unary = glia_table()->unary[op], .out = out, .a = x};
  if (n < 2 * CHUNK) {
    job.unary(out, x, n);
  } else {
    glia_share((ptrdiff_t)n, CHUNK, run_unary, &job);
  }
}

static void run_binary(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const map_job *job = context;
  job->binary(
    job->out + begin, job->a + (job->a_moves ? begin : 0), job->b + (job->b_moves ? begin : 0),
    (size_t)(end - begin));
}

static void map_binary(
  glia_binary_kernel kernel, float *out, const float *a, bool a_moves, const float *b, bool b_moves,
  size_t n) {
  if (n < 2 * CHUNK) {
    kernel(out, a, b, n);
    return;
  }
  map_job job = {
    .binary = kernel, .out = out, .a = a, .b = b, .a_moves = a_moves, .b_moves = b_moves};
  glia_share((ptrdiff_t)n, CHUNK, run_binary, &job);
}

void glia_binary_f32(glia_binary op, float *out, const float *a, const float *b, size_t n) {
  if (op >= GLIA_BINARY_COUNT) return;
  map_binary(glia_table()->binary[op], out, a, true, b, true, n);
}

void glia_binary_scalar_f32(glia_binary op, float *out, const float *a, float b, size_t n) {
  if (op >= GLIA_BINARY_COUNT) return;
  map_binary(glia_table()->binary_scalar[op], out, a, true, &b, false, n);
}

void glia_scalar_binary_f32(glia_binary op, float *out, float a, const float *b, size_t n) {
  if (op >= GLIA_BINARY_COUNT) return;
  map_binary(glia_table()->scalar_binary[op], out, &a, false, b, true, n);
}

/// Rows begin..<end: the second operand begins anew each row, or is one element a row.
static void run_rows(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const map_job *job = context;
  for (ptrdiff_t i = begin; i < end; i++) {
    ptrdiff_t at = i * job->columns;
    job->binary(
      job->out + at, job->a + at, job->b + (job->b_moves ? i : 0), (size_t)job->columns);
  }
}

static void map_rows(map_job *job, size_t rows, size_t columns) {
  job->columns = (ptrdiff_t)columns;
  if (columns == 0) return;
  glia_share((ptrdiff_t)rows, glia_ceil_div(CHUNK, job->columns), run_rows, job);
}

void glia_binary_row_f32(
  glia_binary op, float *out, const float *a, const float *row, size_t rows, size_t columns) {
  if (op >= GLIA_BINARY_COUNT) return;
  map_job job = {.binary = glia_table()->binary[op], .out = out, .a = a, .b = row};
  map_rows(&job, rows, columns);
}

void glia_binary_column_f32(
  glia_binary op, float *out, const float *a, const float *column, size_t rows, size_t columns) {
  if (op >= GLIA_BINARY_COUNT) return;
  map_job job = {
    .binary = glia_table()->binary_scalar[op], .out = out, .a = a, .b = column, .b_moves = true};
  map_rows(&job, rows, columns);
}

static void run_axpy(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const map_job *job = context;
  glia_table()->axpy(
    job->out + begin, job->a + begin, job->b + begin, job->low, (size_t)(end - begin));
}

void glia_axpy_f32(float *out, const float *x, const float *y, float alpha, size_t n) {
  map_job job = {.out = out, .a = x, .b = y, .low = alpha};
  glia_share((ptrdiff_t)n, CHUNK, run_axpy, &job);
}

static void run_clamp(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const map_job *job = context;
  glia_table()->clamp(
    job->out + begin, job->a + begin, job->low, job->high, (size_t)(end - begin));
}

void glia_clamp_f32(float *out, const float *x, float low, float high, size_t n) {
  map_job job = {.out = out, .a = x, .low = low, .high = high};
  glia_share((ptrdiff_t)n, CHUNK, run_clamp, &job);
}

void glia_fill_f32(float *out, float value, size_t n) {
  for (size_t i = 0; i < n; i++) out[i] = value;
}
