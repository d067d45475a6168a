// Matrix products and convolutions.

#include "cases.h"

/// The operands as they lie or transposed (bits 0 and 1), added to C or not (bit 2), with biases (3).
static void gemm(run *r, int variant) {
  ptrdiff_t m = r->n, n = r->is_large ? r->n + 3 : r->n / 2 + 3, k = r->is_large ? 190 : r->n % 23 + 1;
  bool turns_a = variant & 1, turns_b = variant & 2, adds = variant & 4, biased = variant & 8;
  const float *a = floats(r, IN, m * k), *b = floats(r, IN, k * n);
  float *c = floats(r, INOUT, m == 0 ? 0 : (m - 1) * (n + 2) + n);
  glia_gemm_f32(
    m, n, k, a, turns_a ? 1 : k, turns_a ? m : 1, b, turns_b ? 1 : n, turns_b ? k : 1, c, n + 2,
    biased ? floats(r, IN, n) : NULL, biased ? floats(r, IN, m) : NULL, adds);
}

static void gemm_f64(run *r, int variant) {
  ptrdiff_t m = r->n, n = r->is_large ? r->n + 3 : r->n / 2 + 3, k = r->is_large ? 190 : r->n % 23 + 1;
  bool turns_a = variant & 1, turns_b = variant & 2, adds = variant & 4, biased = variant & 8;
  const double *a = doubles(r, IN, m * k), *b = doubles(r, IN, k * n);
  double *c = doubles(r, INOUT, m == 0 ? 0 : (m - 1) * (n + 2) + n);
  glia_gemm_f64(
    m, n, k, a, turns_a ? 1 : k, turns_a ? m : 1, b, turns_b ? 1 : n, turns_b ? k : 1, c, n + 2,
    biased ? doubles(r, IN, n) : NULL, biased ? doubles(r, IN, m) : NULL, adds);
}

/// A batch whose first operand is its own or shared.
static void batched(run *r, int shares) {
  ptrdiff_t batch = r->is_large ? 65 : 3, m = r->is_large ? 40 : r->n, n = m + 1, k = m / 2 + 1;
  const float *a = floats(r, IN, shares ? m * k : batch * m * k), *b = floats(r, IN, batch * k * n);
  float *c = floats(r, INOUT, batch * m * n);
  glia_gemm_batched_f32(
    batch, m, n, k, a, shares ? 0 : m * k, k, 1, b, k * n, n, 1, c, m * n, n, floats(r, IN, n),
    shares);
}

/// A column, a row, one number: the thin products.
static void thin(run *r, int variant) {
  ptrdiff_t m = variant == 0 ? 1 : r->n, n = variant == 1 ? 1 : r->n, k = variant == 2 ? 1 : r->n;
  const float *a = floats(r, IN, m * k), *b = floats(r, IN, k * n);
  glia_gemm_f32(m, n, k, a, k, 1, b, n, 1, floats(r, OUT, m * n), n, NULL, NULL, false);
}

/// A row against a transposed matrix, as a linear layer's is; added to C or not, with biases or not.
static void row(run *r, int variant) {
  ptrdiff_t n = r->n, k = r->is_large ? 190 : r->n % 37 + 1;
  const float *a = floats(r, IN, k), *b = floats(r, IN, k * (n + 1));
  float *c = floats(r, INOUT, n);
  glia_gemm_f32(
    1, n, k, a, k, 1, b, 1, k, c, n, variant & 1 ? floats(r, IN, n) : NULL,
    variant & 1 ? floats(r, IN, 1) : NULL, variant & 2);
}

// MARK: Convolutions

/// The geometries: channels in and out, kernel, stride, padding, dilation, groups.
static const struct {
  ptrdiff_t in, out, kernel, stride, padding, dilation, groups;
} geometries[] = {
  {1, 6, 5, 1, 0, 1, 1},  {1, 6, 5, 1, 2, 1, 1},  {3, 4, 3, 1, 1, 1, 1},  {6, 16, 5, 1, 0, 1, 1},
  {4, 6, 3, 2, 1, 1, 2},  {16, 33, 3, 1, 1, 1, 1}, {20, 8, 3, 1, 2, 2, 1}, {8, 8, 1, 1, 0, 1, 1},
  {6, 6, 3, 1, 1, 1, 6},  {5, 7, 2, 3, 1, 1, 1},  {32, 32, 3, 1, 1, 1, 1},
};

static void conv(run *r, int variant) {
  // Beyond 33 pixels a row has no new tails.
  if (!r->is_large && r->n > 33) return;
  ptrdiff_t size = r->is_large ? 28 : r->n;
  glia_conv2d s = {
    .batch = r->is_large ? 5 : r->n == 0 ? 0 : r->n % 2 + 1,
    .in_channels = geometries[variant].in, .in_height = size + 4, .in_width = size + 6,
    .out_channels = geometries[variant].out, .kernel_height = geometries[variant].kernel,
    .kernel_width = geometries[variant].kernel, .stride_height = geometries[variant].stride,
    .stride_width = geometries[variant].stride, .padding_height = geometries[variant].padding,
    .padding_width = geometries[variant].padding, .dilation_height = geometries[variant].dilation,
    .dilation_width = geometries[variant].dilation, .groups = geometries[variant].groups};
  ptrdiff_t height = glia_conv_output_size(
    s.in_height, s.kernel_height, s.stride_height, s.padding_height, s.dilation_height);
  ptrdiff_t width = glia_conv_output_size(
    s.in_width, s.kernel_width, s.stride_width, s.padding_width, s.dilation_width);
  ptrdiff_t pixels = s.batch * s.in_channels * s.in_height * s.in_width;
  ptrdiff_t results = s.batch * s.out_channels * height * width;
  ptrdiff_t weights = s.out_channels * (s.in_channels / s.groups) * s.kernel_height * s.kernel_width;
  const float *x = floats(r, IN, pixels), *w = floats(r, IN, weights);
  const float *bias = floats(r, IN, s.out_channels), *g = floats(r, IN, results);
  if (!glia_conv2d_forward_f32(&s, floats(r, OUT, results), x, w, variant % 2 ? bias : NULL)) abort();
  if (!glia_conv2d_backward_data_f32(&s, floats(r, OUT, pixels), g, w)) abort();
  if (!glia_conv2d_backward_weight_f32(&s, floats(r, OUT, weights), g, x)) abort();
  glia_conv2d_backward_bias_f32(&s, floats(r, OUT, s.out_channels), g);
}

const kernel_case product_cases[] = {
#define GEMM(number) {"gemm " #number, gemm, number, 210}, {"gemm f64 " #number, gemm_f64, number, 210},
  GEMM(0) GEMM(1) GEMM(2) GEMM(3) GEMM(4) GEMM(7) GEMM(8) GEMM(15)
  {"batched gemm", batched, 0, 65}, {"batched gemm, shared", batched, 1, 65},
  {"row times matrix", thin, 0, 700}, {"matrix times column", thin, 1, 700},
  {"column times row", thin, 2, 700}, {"row times transposed", row, 0, 700},
  {"row times transposed, biased", row, 1, 700}, {"row times transposed, added", row, 2, 700},
  {"row times transposed, both", row, 3, 700},
// With AVX-512 a weight gradient is summed in blocks of pixels, elsewhere by rows.
#define CONV(number) {"convolution " #number, conv, number, 280, 2e-6},
  CONV(0) CONV(1) CONV(2) CONV(3) CONV(4) CONV(5) CONV(6) CONV(7) CONV(8) CONV(9) CONV(10)
};
const int product_case_count = CASE_COUNT(product_cases);
