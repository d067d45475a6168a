// Pooling, windows and resampling of planes.

#include "cases.h"

/// Kernel, stride, padding, dilation, rounding up.
static const struct {
  ptrdiff_t kernel, stride, padding, dilation;
  bool ceil;
} pools[] = {{2, 2, 0, 1, false}, {3, 1, 1, 1, false}, {3, 2, 1, 1, true}, {2, 2, 0, 2, false}};

static void max_pool(run *r, int variant) {
  glia_pool2d s = {
    .channels = r->is_large ? 40 : 3, .in_height = r->n % 41 + 3, .in_width = r->n + 4,
    .kernel_height = pools[variant].kernel, .kernel_width = pools[variant].kernel,
    .stride_height = pools[variant].stride, .stride_width = pools[variant].stride,
    .padding_height = pools[variant].padding, .padding_width = pools[variant].padding,
    .dilation_height = pools[variant].dilation, .dilation_width = pools[variant].dilation,
    .ceil_mode = pools[variant].ceil};
  ptrdiff_t height = glia_pool_output_size(
    s.in_height, s.kernel_height, s.stride_height, s.padding_height, s.dilation_height, s.ceil_mode);
  ptrdiff_t width = glia_pool_output_size(
    s.in_width, s.kernel_width, s.stride_width, s.padding_width, s.dilation_width, s.ceil_mode);
  ptrdiff_t results = s.channels * height * width, pixels = s.channels * s.in_height * s.in_width;
  int64_t *indices = integers(r, OUT, results);
  glia_max_pool2d_forward_f32(&s, floats(r, OUT, results), indices, floats(r, IN, pixels));
  glia_max_pool2d_backward_f32(&s, floats(r, OUT, pixels), floats(r, IN, results), indices);
}

/// The bounds of even windows, as adaptive pooling has them.
static void bounds(run *r, ptrdiff_t in, ptrdiff_t out, ptrdiff_t **begin, ptrdiff_t **end) {
  _Static_assert(sizeof(int64_t) == sizeof(ptrdiff_t), "bounds are kept as integers");
  *begin = (ptrdiff_t *)integers(r, IN, out);
  *end = (ptrdiff_t *)integers(r, IN, out);
  for (ptrdiff_t i = 0; i < out; i++) {
    (*begin)[i] = i * in / out;
    (*end)[i] = ((i + 1) * in + out - 1) / out;
  }
}

#define WINDOWS(suffix, type, make)                                                              \
  static void windows_##suffix(run *r, int twice) {                                              \
    glia_windows s = {                                                                           \
      .planes = r->is_large ? 50 : 2, .in_height = r->is_large ? 40 : r->n / 3 + 1,              \
      .in_width = r->n + 1, .out_height = 3, .out_width = r->n / 2 + 1};                         \
    ptrdiff_t *y_begin, *y_end, *x_begin, *x_end;                                                \
    bounds(r, s.in_height, s.out_height, &y_begin, &y_end);                                      \
    bounds(r, s.in_width, s.out_width, &x_begin, &x_end);                                        \
    s.y_begin = y_begin, s.y_end = y_end, s.x_begin = x_begin, s.x_end = x_end;                  \
    ptrdiff_t pixels = s.planes * s.in_height * s.in_width;                                      \
    ptrdiff_t results = s.planes * s.out_height * s.out_width;                                   \
    type *ys = make(r, IN, s.out_height), *xs = make(r, IN, s.out_width);                        \
    for (ptrdiff_t i = 0; i < s.out_height; i++) ys[i] = (type)(y_end[i] - y_begin[i]);          \
    for (ptrdiff_t i = 0; i < s.out_width; i++) xs[i] = (type)(x_end[i] - x_begin[i]);           \
    const type *x = make(r, IN, pixels), *g = make(r, IN, results);                              \
    glia_window_mean_##suffix(&s, make(r, OUT, results), x, ys, xs, twice);                      \
    glia_window_mean_backward_##suffix(&s, make(r, OUT, pixels), g, ys, xs, twice);              \
    glia_window_max_##suffix(&s, make(r, OUT, results), integers(r, OUT, results), x);           \
  }
WINDOWS(f32, float, floats)
WINDOWS(f64, double, doubles)

#define RESAMPLE(suffix, type, make)                                                             \
  static void resample_##suffix(run *r, int taps) {                                              \
    glia_resampling s = {                                                                        \
      .planes = r->is_large ? 40 : 2, .in_height = r->is_large ? 30 : r->n / 4 + 1,              \
      .in_width = r->n + 1, .out_height = r->is_large ? 60 : 5, .out_width = 2 * r->n + 3,       \
      .row_taps = taps, .column_taps = taps};                                                    \
    int64_t *rows = integers(r, IN, s.out_height * taps);                                        \
    int64_t *columns = integers(r, IN, s.out_width * taps);                                      \
    for (ptrdiff_t i = 0; i < s.out_height * taps; i++) rows[i] = i * 7 % s.in_height;           \
    for (ptrdiff_t i = 0; i < s.out_width * taps; i++) columns[i] = i * 5 % s.in_width;          \
    s.rows = (ptrdiff_t *)rows, s.columns = (ptrdiff_t *)columns;                                \
    ptrdiff_t pixels = s.planes * s.in_height * s.in_width;                                      \
    ptrdiff_t results = s.planes * s.out_height * s.out_width;                                   \
    const type *y = make(r, IN, s.out_height * taps), *x = make(r, IN, s.out_width * taps);      \
    glia_resample_##suffix(&s, make(r, OUT, results), make(r, IN, pixels), y, x);                \
    glia_resample_backward_##suffix(&s, make(r, OUT, pixels), make(r, IN, results), y, x);       \
  }
RESAMPLE(f32, float, floats)
RESAMPLE(f64, double, doubles)

const kernel_case window_cases[] = {
  {"max pool 2", max_pool, 0, 201}, {"max pool 3 padded", max_pool, 1, 201},
  {"max pool 3 rounded up", max_pool, 2, 201}, {"max pool 2 dilated", max_pool, 3, 201},
  {"windows", windows_f32, 0, 201}, {"windows divided twice", windows_f32, 1, 201},
  {"windows f64", windows_f64, 0, 201}, {"windows f64 divided twice", windows_f64, 1, 201},
  {"resample", resample_f32, 1, 101}, {"resample by two", resample_f32, 2, 101},
  {"resample by four f64", resample_f64, 4, 101},
};
const int window_case_count = CASE_COUNT(window_cases);
