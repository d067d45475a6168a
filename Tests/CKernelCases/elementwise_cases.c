// Functions of one and two elements, optimiser steps and copies.

#include "cases.h"

static void unary(run *r, int op) {
  float *out = floats(r, OUT, r->n);
  bool is_root = op == GLIA_SQRT || op == GLIA_RSQRT || op == GLIA_LOG || op == GLIA_RECIPROCAL;
  glia_unary_f32((glia_unary)op, out, is_root ? positive(r, r->n) : floats(r, IN, r->n), (size_t)r->n);
}

static void unary_in_place(run *r, int op) {
  float *x = floats(r, INOUT, r->n);
  glia_unary_f32((glia_unary)op, x, x, (size_t)r->n);
}

static void binary(run *r, int op) {
  float *out = floats(r, OUT, r->n), *a = floats(r, IN, r->n), *b = positive(r, r->n);
  glia_binary_f32((glia_binary)op, out, a, b, (size_t)r->n);
}

static void binary_scalars(run *r, int op) {
  float *left = floats(r, OUT, r->n), *right = floats(r, OUT, r->n), *a = positive(r, r->n);
  glia_binary_scalar_f32((glia_binary)op, left, a, 0.75f, (size_t)r->n);
  glia_scalar_binary_f32((glia_binary)op, right, 0.75f, a, (size_t)r->n);
}

static void binary_rows(run *r, int op) {
  ptrdiff_t rows = r->is_large ? 97 : 3, columns = r->n;
  float *out = floats(r, OUT, rows * columns), *a = floats(r, IN, rows * columns);
  glia_binary_row_f32(
    (glia_binary)op, out, a, positive(r, columns), (size_t)rows, (size_t)columns);
  float *turned = floats(r, OUT, rows * columns);
  glia_binary_column_f32(
    (glia_binary)op, turned, a, positive(r, rows), (size_t)rows, (size_t)columns);
}

static void fused(run *r, int variant) {
  float *out = floats(r, OUT, r->n), *x = floats(r, IN, r->n), *y = floats(r, IN, r->n);
  size_t n = (size_t)r->n;
  switch (variant) {
  case 0: glia_axpy_f32(out, x, y, 0.1f, n); break;
  case 1: glia_clamp_f32(out, x, -0.5f, 1, n); break;
  default: glia_fill_f32(out, 3, n); break;
  }
}

// MARK: Optimisers

static void sgd(run *r, int variant) {
  glia_sgd options = {
    .lr = 0.1, .momentum = variant ? 0.9 : 0, .weight_decay = 0.01, .nesterov = variant == 2};
  float *p = floats(r, INOUT, r->n), *g = floats(r, IN, r->n);
  float *buffer = variant ? floats(r, INOUT, r->n) : NULL;
  glia_sgd_step_f32(&options, false, p, g, buffer, (size_t)r->n);
}

static void adam(run *r, int variant) {
  glia_adam options = {
    .lr = 0.01, .beta1 = 0.9, .beta2 = 0.999, .eps = 1e-8, .weight_decay = 0.01,
    .decoupled = variant == 1, .amsgrad = variant == 2};
  float *p = floats(r, INOUT, r->n), *g = floats(r, IN, r->n), *m = floats(r, INOUT, r->n);
  float *v = floats(r, INOUT, r->n), *top = variant == 2 ? floats(r, INOUT, r->n) : NULL;
  for (ptrdiff_t i = 0; i < r->n; i++) {
    v[i] *= v[i];
    if (top) top[i] *= top[i];
  }
  glia_adam_step_f32(&options, 3, p, g, m, v, top, (size_t)r->n);
}

static void rmsprop(run *r, int variant) {
  glia_rmsprop options = {
    .lr = 0.01, .alpha = 0.99, .eps = 1e-3, .momentum = variant ? 0.9 : 0,
    .centered = variant == 2};
  float *p = floats(r, INOUT, r->n), *g = floats(r, IN, r->n), *v = floats(r, INOUT, r->n);
  for (ptrdiff_t i = 0; i < r->n; i++) v[i] = v[i] * v[i] + 9;
  float *average = variant == 2 ? floats(r, INOUT, r->n) : NULL;
  float *buffer = variant ? floats(r, INOUT, r->n) : NULL;
  glia_rmsprop_step_f32(&options, p, g, v, average, buffer, (size_t)r->n);
}

static void adagrad(run *r, int variant) {
  (void)variant;
  glia_adagrad options = {.lr = 0.01, .lr_decay = 0.1, .eps = 1e-10, .weight_decay = 0.01};
  float *p = floats(r, INOUT, r->n), *g = floats(r, IN, r->n), *sum = floats(r, INOUT, r->n);
  for (ptrdiff_t i = 0; i < r->n; i++) sum[i] *= sum[i];
  glia_adagrad_step_f32(&options, 4, p, g, sum, (size_t)r->n);
}

static void normal(run *r, int variant) {
  (void)variant;
  float *x = floats(r, INOUT, 16 * r->n);
  for (ptrdiff_t i = 0; i < 16 * r->n; i++) x[i] = (x[i] + 2) / 4;
  glia_normal_transform_f32(x, (size_t)r->n, 1, 2);
}

// MARK: Copies

/// Rows of n elements: as they lie, transposed, every second one backwards, one repeated.
static void copy(run *r, int variant) {
  ptrdiff_t rows = r->is_large ? 700 : 5, columns = r->n, row = columns + 2;
  ptrdiff_t count = columns == 0 ? 0 : (rows - 1) * row + columns;
  int form = variant % 4, width = variant / 4;
  ptrdiff_t x_row = form == 0 ? columns : form == 1 ? 1 : form == 2 ? 2 * columns : 0;
  ptrdiff_t x_column = form == 0 ? 1 : form == 1 ? rows : form == 2 ? -2 : 0;
  ptrdiff_t source = form == 2 ? 2 * rows * columns : form == 3 ? 1 : rows * columns;
  ptrdiff_t start = form == 2 && columns > 0 ? 2 * columns - 1 : 0;
  if (width == 0) {
    glia_copy_2d_32(
      floats(r, INOUT, count), row, floats(r, IN, source) + start, x_row, x_column, (size_t)rows,
      (size_t)columns);
  } else if (width == 1) {
    glia_copy_2d_64(
      doubles(r, INOUT, count), row, doubles(r, IN, source) + start, x_row, x_column,
      (size_t)rows, (size_t)columns);
  } else {
    glia_copy_2d_8(
      bytes(r, INOUT, count), row, bytes(r, IN, source) + start, x_row, x_column, (size_t)rows,
      (size_t)columns);
  }
}

enum { LARGE = 100003 };

const kernel_case elementwise_cases[] = {
#define UNARY(name, op) {name, unary, op, LARGE}, {name " in place", unary_in_place, op, LARGE},
  UNARY("neg", GLIA_NEG) UNARY("abs", GLIA_ABS) UNARY("relu", GLIA_RELU)
  UNARY("square", GLIA_SQUARE) UNARY("sqrt", GLIA_SQRT) UNARY("rsqrt", GLIA_RSQRT)
  UNARY("reciprocal", GLIA_RECIPROCAL) UNARY("exp", GLIA_EXP) UNARY("log", GLIA_LOG)
  UNARY("tanh", GLIA_TANH) UNARY("sigmoid", GLIA_SIGMOID) UNARY("silu", GLIA_SILU)
#define BINARY(name, op)                          \
  {name, binary, op, LARGE}, {name " with a number", binary_scalars, op, LARGE}, \
    {name " of rows and columns", binary_rows, op, 1001},
  BINARY("add", GLIA_ADD) BINARY("sub", GLIA_SUB) BINARY("mul", GLIA_MUL) BINARY("div", GLIA_DIV)
  BINARY("max", GLIA_MAX) BINARY("min", GLIA_MIN) BINARY("relu backward", GLIA_RELU_BACKWARD)
  BINARY("tanh backward", GLIA_TANH_BACKWARD) BINARY("sigmoid backward", GLIA_SIGMOID_BACKWARD)
  {"axpy", fused, 0, LARGE}, {"clamp", fused, 1, LARGE}, {"fill", fused, 2, LARGE},
  {"sgd", sgd, 0, LARGE}, {"sgd with momentum", sgd, 1, LARGE},
  {"sgd with nesterov", sgd, 2, LARGE}, {"adam", adam, 0, LARGE}, {"adamw", adam, 1, LARGE},
  {"amsgrad", adam, 2, LARGE}, {"rmsprop", rmsprop, 0, LARGE},
  {"rmsprop with momentum", rmsprop, 1, LARGE}, {"centred rmsprop", rmsprop, 2, LARGE},
  {"adagrad", adagrad, 0, LARGE}, {"normal", normal, 0, 3001},
  {"copy 32", copy, 0, 301}, {"copy 32 transposed", copy, 1, 301},
  {"copy 32 backwards", copy, 2, 301}, {"copy 32 repeated", copy, 3, 301},
  {"copy 64", copy, 4, 301}, {"copy 64 transposed", copy, 5, 301},
  {"copy 64 backwards", copy, 6, 301}, {"copy 64 repeated", copy, 7, 301},
  {"copy 8", copy, 8, 301}, {"copy 8 transposed", copy, 9, 301},
  {"copy 8 backwards", copy, 10, 301}, {"copy 8 repeated", copy, 11, 301},
};
const int elementwise_case_count = CASE_COUNT(elementwise_cases);
