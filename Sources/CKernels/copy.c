// Copies: strided and transposing ones, by blocks.

#include <string.h>

#include "kernels.h"

enum { BLOCK = 64, GRAIN_ELEMENTS = 65536 };

typedef struct copy_job {
  char *out;
  const char *x;
  ptrdiff_t out_row, x_row, x_column, columns;
  ptrdiff_t size;  // bytes of an element
} copy_job;

/// out[i, j] for a block, by one element type; `continue` the compiler's unrolling.
#define COPY_ELEMENTS(type)                                                                   \
  for (ptrdiff_t i = row; i < row_end; i++) {                                                 \
    type *to = (type *)job->out + i * job->out_row;                                           \
    const type *from = (const type *)job->x + i * job->x_row;                                 \
    for (ptrdiff_t j = column; j < column_end; j++) to[j] = from[j * job->x_column];          \
  }

static void copy_block(
  const copy_job *job, ptrdiff_t row, ptrdiff_t row_end, ptrdiff_t column, ptrdiff_t column_end) {
  if (job->size == 4) {
    COPY_ELEMENTS(uint32_t)
  } else if (job->size == 8) {
    COPY_ELEMENTS(uint64_t)
  } else {
    COPY_ELEMENTS(uint8_t)
  }
}

/// A block of a transposition of 32-bit elements, in squares of 8.
static void transpose_block(
  const copy_job *job, ptrdiff_t row, ptrdiff_t row_end, ptrdiff_t column, ptrdiff_t column_end) {
  const glia_kernels *table = glia_table();
  ptrdiff_t rows = row + (row_end - row) / 8 * 8, columns = column + (column_end - column) / 8 * 8;
  float *out = (float *)job->out;
  const float *x = (const float *)job->x;
  for (ptrdiff_t i = row; i < rows; i += 8) {
    for (ptrdiff_t j = column; j < columns; j += 8) {
      table->transpose_8x8(
        out + i * job->out_row + j, job->out_row, x + i + j * job->x_column, job->x_column);
    }
  }
  copy_block(job, row, rows, columns, column_end);
  copy_block(job, rows, row_end, column, column_end);
}

static void run_copy(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const copy_job *job = context;
  if (job->x_column == 1) {
    for (ptrdiff_t i = begin; i < end; i++) {
      memcpy(
        job->out + i * job->out_row * job->size, job->x + i * job->x_row * job->size,
        (size_t)(job->columns * job->size));
    }
    return;
  }
  bool transposition = job->size == 4 && job->x_row == 1;
  for (ptrdiff_t i = begin; i < end; i += BLOCK) {
    ptrdiff_t row_end = glia_min(end, i + BLOCK);
    for (ptrdiff_t j = 0; j < job->columns; j += BLOCK) {
      ptrdiff_t column_end = glia_min(job->columns, j + BLOCK);
      if (transposition) {
        transpose_block(job, i, row_end, j, column_end);
      } else {
        copy_block(job, i, row_end, j, column_end);
      }
    }
  }
}

static void copy_2d(copy_job job, size_t rows) {
  if (job.columns == 0) return;
  ptrdiff_t grain = glia_ceil_div(glia_ceil_div(GRAIN_ELEMENTS, job.columns), BLOCK) * BLOCK;
  glia_share((ptrdiff_t)rows, grain, run_copy, &job);
}

void glia_copy_2d_32(
  void *out, ptrdiff_t out_row, const void *x, ptrdiff_t x_row, ptrdiff_t x_column, size_t rows,
  size_t columns) {
  copy_2d((copy_job){out, x, out_row, x_row, x_column, (ptrdiff_t)columns, 4}, rows);
}

void glia_copy_2d_64(
  void *out, ptrdiff_t out_row, const void *x, ptrdiff_t x_row, ptrdiff_t x_column, size_t rows,
  size_t columns) {
  copy_2d((copy_job){out, x, out_row, x_row, x_column, (ptrdiff_t)columns, 8}, rows);
}

void glia_copy_2d_8(
  void *out, ptrdiff_t out_row, const void *x, ptrdiff_t x_row, ptrdiff_t x_column, size_t rows,
  size_t columns) {
  copy_2d((copy_job){out, x, out_row, x_row, x_column, (ptrdiff_t)columns, 1}, rows);
}
