// Sums, extremes, inner products, softmax and its losses, normalisation.

#include "cases.h"

/// The elements of rows that lie `gap` more than their length apart.
static ptrdiff_t span(ptrdiff_t rows, ptrdiff_t columns, ptrdiff_t gap) {
  return rows == 0 || columns == 0 ? 0 : (rows - 1) * (columns + gap) + columns;
}

static void whole(run *r, int variant) {
  size_t n = (size_t)r->n;
  if (variant == 5) {
    double *out = doubles(r, OUT, 1);
    out[0] = glia_sum_f64(doubles(r, IN, r->n), n);
    return;
  }
  if (variant == 6) {
    double *out = doubles(r, OUT, 1), *a = doubles(r, IN, r->n);
    out[0] = glia_dot_f64(a, doubles(r, IN, r->n), n);
    return;
  }
  float *out = floats(r, OUT, 1);
  if (variant == 1) {
    out[0] = glia_sum_strided_f32(floats(r, IN, n == 0 ? 0 : 3 * r->n - 2), n, 3);
    return;
  }
  const float *x = floats(r, IN, r->n);
  switch (variant) {
  case 0: out[0] = glia_sum_f32(x, n); break;
  case 2: out[0] = glia_mean_f32(x, n); break;
  case 3: out[0] = glia_dot_f32(x, floats(r, IN, r->n), n); break;
  default:
    if (n == 0) return;
    out[0] = glia_max_f32(x, n) + glia_min_f32(x, n) * 7;
    break;
  }
}

/// Reductions of a matrix: sums and means of rows and columns, then their extremes.
static void matrix(run *r, int variant) {
  ptrdiff_t rows = r->is_large ? 301 : 6, columns = r->n, gap = variant % 2 ? 3 : 0;
  const float *x = floats(r, IN, span(rows, columns, gap));
  size_t m = (size_t)rows, n = (size_t)columns;
  switch (variant / 2) {
  case 0: glia_sum_rows_f32(floats(r, OUT, rows), x, m, n, columns + gap); break;
  case 1: glia_sum_columns_f32(floats(r, OUT, columns), x, m, n, columns + gap); break;
  case 2: glia_mean_rows_f32(floats(r, OUT, rows), x, m, n, columns + gap); break;
  case 3: glia_mean_columns_f32(floats(r, OUT, columns), x, m, n, columns + gap); break;
  case 4:
    if (columns == 0) return;
    glia_max_rows_f32(floats(r, OUT, rows), integers(r, OUT, rows), x, m, n, columns + gap);
    glia_min_rows_f32(NULL, integers(r, OUT, rows), x, m, n, columns + gap);
    break;
  default:
    glia_max_columns_f32(floats(r, OUT, columns), integers(r, OUT, columns), x, m, n, columns + gap);
    glia_min_columns_f32(floats(r, OUT, columns), NULL, x, m, n, columns + gap);
    break;
  }
}

/// Few rows of n, or n rows of a few.
static void shape_of(const run *r, int variant, ptrdiff_t *rows, ptrdiff_t *columns) {
  *rows = variant % 2 ? r->n : r->is_large ? 150 : 4;
  *columns = variant % 2 ? 10 : r->n;
}

static void softmax(run *r, int variant) {
  ptrdiff_t rows, columns;
  shape_of(r, variant, &rows, &columns);
  float *out = floats(r, OUT, rows * columns), *x = floats(r, IN, rows * columns);
  size_t m = (size_t)rows, n = (size_t)columns;
  switch (variant / 2) {
  case 0: glia_softmax_f32(out, x, m, n); break;
  case 1: glia_log_softmax_f32(out, x, m, n); break;
  case 2: glia_softmax_backward_f32(out, x, floats(r, IN, rows * columns), m, n); break;
  default: glia_log_softmax_backward_f32(out, x, floats(r, IN, rows * columns), m, n); break;
  }
}

/// Negative log likelihood and cross-entropy, forward and backward, in each reduction.
static void likelihood(run *r, int variant) {
  ptrdiff_t rows = r->is_large ? 20011 : r->n, columns = r->is_large ? 11 : 7;
  glia_reduction reduction = (glia_reduction)(variant / 2);
  ptrdiff_t results = reduction == GLIA_REDUCTION_NONE ? rows : 1;
  float *out = floats(r, OUT, results), *total = floats(r, OUT, 1);
  float *logp = floats(r, OUT, rows * columns), *grad = floats(r, OUT, rows * columns);
  const float *x = floats(r, IN, rows * columns), *g = floats(r, IN, results);
  const float *weight = variant % 2 ? positive(r, columns) : NULL;
  int64_t *targets = integers(r, IN, rows);
  for (ptrdiff_t i = 0; i < rows; i++) targets[i] = i % 5 == 4 ? -100 : (i * 3) % columns;
  size_t m = (size_t)rows, n = (size_t)columns;
  glia_cross_entropy_forward_f32(out, total, logp, x, targets, weight, m, n, -100, reduction);
  glia_cross_entropy_backward_f32(
    grad, g, logp, targets, weight, total[0], m, n, -100, reduction);
  float *plain = floats(r, OUT, results), *plain_grad = floats(r, OUT, rows * columns);
  glia_nll_forward_f32(plain, total, logp, targets, weight, m, n, -100, reduction);
  glia_nll_backward_f32(plain_grad, g, targets, weight, total[0], m, n, -100, reduction);
}

#define CHANNELS(suffix, type, make)                                                             \
  static void channels_##suffix(run *r, int variant) {                                           \
    const glia_channels s =                                                                      \
      variant == 0 ? (glia_channels){3, 5, r->n}                                                 \
      : variant == 1 ? (glia_channels){1, r->n, 9} : (glia_channels){r->n, 6, 1};                \
    const ptrdiff_t count = s.samples * s.channels * s.pixels;                                   \
    const type *x = make(r, IN, count), *g = make(r, IN, count);                                 \
    double *mean = doubles(r, OUT, s.channels), *variance = doubles(r, OUT, s.channels);         \
    if (s.samples * s.pixels == 0) return;                                                       \
    glia_channel_moments_##suffix(&s, mean, variance, x);                                        \
    glia_channel_gradient_sums_##suffix(                                                         \
      &s, doubles(r, OUT, s.channels), doubles(r, OUT, s.channels), g, x, mean);                 \
    const type *a = make(r, IN, s.channels), *b = make(r, IN, s.channels);                       \
    glia_channel_affine_##suffix(&s, make(r, OUT, count), x, a, b);                              \
    const type *c = make(r, IN, s.channels), *d = make(r, IN, s.channels);                       \
    glia_channel_gradient_##suffix(&s, make(r, OUT, count), g, x, a, b, c, d);                   \
  }
CHANNELS(f32, float, floats)
CHANNELS(f64, double, doubles)

const kernel_case sum_cases[] = {
  {"sum", whole, 0, 200003}, {"strided sum", whole, 1, 70001}, {"mean", whole, 2, 200003},
  {"dot", whole, 3, 200003}, {"extremes", whole, 4, 200003}, {"sum f64", whole, 5, 200003},
  {"dot f64", whole, 6, 200003},
#define MATRIX(name, number) {name, matrix, 2 * number, 1003}, {name " of rows apart", matrix, 2 * number + 1, 1003},
  MATRIX("row sums", 0) MATRIX("column sums", 1) MATRIX("row means", 2) MATRIX("column means", 3)
  MATRIX("row extremes", 4) MATRIX("column extremes", 5)
#define SOFTMAX(name, number) {name, softmax, 2 * number, 1003}, {name " of many rows", softmax, 2 * number + 1, 20003},
  SOFTMAX("softmax", 0) SOFTMAX("log softmax", 1) SOFTMAX("softmax backward", 2)
  SOFTMAX("log softmax backward", 3)
  {"likelihood of each", likelihood, 0, 20011}, {"weighted likelihood of each", likelihood, 1, 20011},
  {"mean likelihood", likelihood, 2, 20011}, {"weighted mean likelihood", likelihood, 3, 20011},
  {"summed likelihood", likelihood, 4, 20011}, {"weighted summed likelihood", likelihood, 5, 20011},
  {"channels of images", channels_f32, 0, 5003}, {"channels of rows", channels_f32, 1, 9001},
  {"channels of samples", channels_f32, 2, 30011}, {"channels of images f64", channels_f64, 0, 5003},
  {"channels of rows f64", channels_f64, 1, 9001}, {"channels of samples f64", channels_f64, 2, 30011},
};
const int sum_case_count = CASE_COUNT(sum_cases);
