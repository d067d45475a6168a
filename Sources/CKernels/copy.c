// Copies: strided and transposing ones by blocks, and casts.

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

// MARK: Casts

/// The integer of a float as x86 converts it: out of range or NaN gives the smallest.
static int64_t whole(double x) {
  return x >= -9223372036854775808.0 && x < 9223372036854775808.0 ? (int64_t)x : INT64_MIN;
}

#define TO_F32(x) (float)(x)
#define TO_F64(x) (double)(x)
#define TO_BOOL(x) (uint8_t)((x) != 0)
#define FLOAT_TO_I64(x) whole((double)(x))
#define FLOAT_TO_U8(x) (uint8_t)whole((double)(x))
#define WHOLE_TO_I64(x) (int64_t)(x)
#define WHOLE_TO_U8(x) (uint8_t)(x)

typedef void (*cast_kernel)(void *out, const void *x, size_t n);

#define CAST(name, to_type, from_type, convert)                            \
  static void name(void *out, const void *x, size_t n) {                   \
    to_type *to = out;                                                     \
    const from_type *from = x;                                             \
    for (size_t i = 0; i < n; i++) to[i] = convert(from[i]);               \
  }
#define CASTS_FROM(from, from_type, to_i64, to_u8)         \
  CAST(f32_of_##from, float, from_type, TO_F32)            \
  CAST(f64_of_##from, double, from_type, TO_F64)           \
  CAST(i64_of_##from, int64_t, from_type, to_i64)          \
  CAST(u8_of_##from, uint8_t, from_type, to_u8)            \
  CAST(bool_of_##from, uint8_t, from_type, TO_BOOL)
#define ROW_FROM(from) \
  {f32_of_##from, f64_of_##from, i64_of_##from, u8_of_##from, bool_of_##from}

CASTS_FROM(f32, float, FLOAT_TO_I64, FLOAT_TO_U8)
CASTS_FROM(f64, double, FLOAT_TO_I64, FLOAT_TO_U8)
CASTS_FROM(i64, int64_t, WHOLE_TO_I64, WHOLE_TO_U8)
CASTS_FROM(u8, uint8_t, WHOLE_TO_I64, WHOLE_TO_U8)

static const cast_kernel casts[GLIA_TYPE_COUNT][GLIA_TYPE_COUNT] = {
  [GLIA_F32] = ROW_FROM(f32), [GLIA_F64] = ROW_FROM(f64), [GLIA_I64] = ROW_FROM(i64),
  [GLIA_U8] = ROW_FROM(u8), [GLIA_BOOL] = ROW_FROM(u8),
};

void glia_cast(glia_type to, void *out, glia_type from, const void *x, size_t n) {
  if (to >= GLIA_TYPE_COUNT || from >= GLIA_TYPE_COUNT) return;
  casts[from][to](out, x, n);
}
