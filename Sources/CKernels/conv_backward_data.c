// Convolution, the gradient of its input: for each phase of the input's pixels a convolution of the
// padded output gradient with the taps that meet that phase.

#include "conv_plan.h"

/// One phase of the input's pixels along one dimension: which there are and which taps meet them.
typedef struct phase_span {
  ptrdiff_t first, count;  ///< x[first], x[first + stride], ...
  ptrdiff_t output;        ///< the output that tap 0's neighbour of x[first] belongs to
  ptrdiff_t reach;         ///< the largest whole step back of a tap
} phase_span;

static phase_span span_of(
  ptrdiff_t phase, ptrdiff_t size, ptrdiff_t kernel, ptrdiff_t stride, ptrdiff_t padding,
  ptrdiff_t dilation) {
  phase_span span = {.reach = -1};
  // x[i] lies at i + padding = q * stride + phase.
  ptrdiff_t q = phase >= padding ? 0 : glia_ceil_div(padding - phase, stride);
  span.output = q;
  span.first = q * stride + phase - padding;
  span.count = span.first < size ? glia_ceil_div(size - span.first, stride) : 0;
  for (ptrdiff_t k = 0; k < kernel; k++) {
    if (k * dilation % stride == phase) span.reach = k * dilation / stride;
  }
  return span;
}

/// Puts the pixels of a phase where they belong in grad_x.
static void scatter_phase(
  const conv_plan *plan, float *grad_x, const float *values, const phase_span *rows,
  const phase_span *columns, ptrdiff_t planes) {
  const glia_conv2d *s = plan->shape;
  for (ptrdiff_t plane = 0; plane < planes; plane++) {
    float *to = grad_x + plane * s->in_height * s->in_width;
    for (ptrdiff_t i = 0; i < rows->count; i++) {
      float *row = to + (rows->first + i * s->stride_height) * s->in_width + columns->first;
      for (ptrdiff_t j = 0; j < columns->count; j++) {
        row[j * s->stride_width] = values ? *values++ : 0.0f;
      }
    }
  }
}

/// The terms that meet a phase: blocks of output channels, in each the taps, as in the forward pass.
static ptrdiff_t backward_terms(
  const conv_plan *plan, ptrdiff_t phase_y, ptrdiff_t phase_x, const phase_span *rows,
  const phase_span *columns, const plane_window *window, ptrdiff_t *offsets, ptrdiff_t *factors) {
  const glia_conv2d *s = plan->shape;
  ptrdiff_t count = 0;
  for (ptrdiff_t first = 0; first < plan->group_out; first += GLIA_CONV_CHANNELS) {
    ptrdiff_t last = glia_min(first + GLIA_CONV_CHANNELS, plan->group_out);
    for (ptrdiff_t tap = 0; tap < plan->taps; tap++) {
      ptrdiff_t y = tap / s->kernel_width * s->dilation_height;
      ptrdiff_t x = tap % s->kernel_width * s->dilation_width;
      if (y % s->stride_height != phase_y || x % s->stride_width != phase_x) continue;
      ptrdiff_t at = (rows->reach - y / s->stride_height) * window->columns
        + columns->reach - x / s->stride_width;
      for (ptrdiff_t c = first; c < last; c++, count++) {
        offsets[count] = c * window->rows * window->columns + at;
        factors[count] = c * plan->group_in * plan->taps + tap;
      }
    }
  }
  return count;
}

/// The gradient of the pixels of one phase, for all images.
static bool backward_phase(
  const conv_plan *plan, float *grad_x, const float *grad_out, const float *weight,
  ptrdiff_t phase_y, ptrdiff_t phase_x) {
  const glia_conv2d *s = plan->shape;
  phase_span rows = span_of(
    phase_y, s->in_height, s->kernel_height, s->stride_height, s->padding_height,
    s->dilation_height);
  phase_span columns = span_of(
    phase_x, s->in_width, s->kernel_width, s->stride_width, s->padding_width, s->dilation_width);
  if (rows.count == 0 || columns.count == 0) return true;
  if (rows.reach < 0 || columns.reach < 0) {  // no tap meets these pixels
    scatter_phase(plan, grad_x, NULL, &rows, &columns, s->batch * s->in_channels);
    return true;
  }
  plane_window window = {
    rows.count + rows.reach, columns.count + columns.reach, rows.output - rows.reach,
    columns.output - columns.reach, 1, 1, plan->out_height, plan->out_width};
  const ptrdiff_t plane = window.rows * window.columns;
  const ptrdiff_t image = s->out_channels * plane, pixels = rows.count * columns.count;
  const ptrdiff_t block_images = glia_min(
    s->batch, glia_threads_get() * glia_conv_images_per_block(s->batch, image));
  const ptrdiff_t most_terms = plan->group_out * plan->taps;
  const bool direct = s->stride_height == 1 && s->stride_width == 1;
  ptrdiff_t *offsets =
    glia_scratch(GLIA_SCRATCH_OFFSETS, (size_t)(2 * most_terms), sizeof(ptrdiff_t));
  float *packed =
    glia_scratch(GLIA_SCRATCH_WEIGHTS, (size_t)(s->in_channels * most_terms), sizeof(float));
  float *source =
    glia_scratch(GLIA_SCRATCH_SOURCE, (size_t)(block_images * image + GLIA_CONV_SLACK), sizeof(float));
  float *planes = direct ? NULL : glia_scratch(
    GLIA_SCRATCH_PLANES, (size_t)(block_images * s->in_channels * pixels), sizeof(float));
  if (!offsets || !packed || !source || (!direct && !planes)) return false;
  const ptrdiff_t terms = backward_terms(
    plan, phase_y, phase_x, &rows, &columns, &window, offsets, offsets + most_terms);
  for (ptrdiff_t g = 0; g < s->groups; g++) {
    glia_conv_pack_weights(
      plan, packed + g * plan->group_in * terms, weight + g * plan->group_out * plan->group_in * plan->taps,
      offsets + most_terms, NULL, terms, plan->group_in, plan->taps);
  }
  conv_product product = {
    .table = plan->table,
    .groups = s->groups, .group_out = plan->group_in, .terms = terms, .bias_after = terms,
    .offsets = offsets, .source = source, .weights = packed, .source_image = image,
    .source_group = plan->group_out * plane, .out_height = rows.count, .out_width = columns.count,
    .pitch = window.columns, .out_image = s->in_channels * pixels};
  for (ptrdiff_t n = 0; n < s->batch && !glia_interrupt_pending(); n += block_images) {
    product.images = glia_min(block_images, s->batch - n);
    float *to = grad_x + n * s->in_channels * s->in_height * s->in_width;
    product.out = direct ? to : planes;
    glia_conv_copy_windows(
      &window, source,
      grad_out + n * s->out_channels * plan->out_height * plan->out_width,
      product.images * s->out_channels);
    glia_conv_product(&product);
    if (!direct) {
      scatter_phase(plan, to, planes, &rows, &columns, product.images * s->in_channels);
    }
  }
  return true;
}

bool glia_conv2d_backward_data_f32(
  const glia_conv2d *s, float *grad_x, const float *grad_out, const float *weight) {
  conv_plan plan = glia_conv_plan(s);
  if (s->batch <= 0 || s->in_channels <= 0) return true;
  if (plan.out_height * plan.out_width * s->out_channels == 0) {
    glia_fill_f32(grad_x, 0, (size_t)(s->batch * s->in_channels * s->in_height * s->in_width));
    return true;
  }
  for (ptrdiff_t y = 0; y < s->stride_height; y++) {
    for (ptrdiff_t x = 0; x < s->stride_width; x++) {
      if (!backward_phase(&plan, grad_x, grad_out, weight, y, x)) return false;
    }
  }
  return true;
}
