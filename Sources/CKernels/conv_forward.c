// Convolution, forward: the order of the sum is PyTorch's with AVX-512.

#include "conv_plan.h"

/// The terms of the forward sum: blocks of 16 channels, in each ky, kx, channel. Writes where each
/// reads the padded input and, in the weights of an output channel, its factor; then the term of each
/// factor.
static void forward_terms(
  const conv_plan *plan, ptrdiff_t *offsets, ptrdiff_t *factors, ptrdiff_t *places) {
  const glia_conv2d *s = plan->shape;
  ptrdiff_t term = 0;
  for (ptrdiff_t first = 0; first < plan->group_in; first += GLIA_CONV_CHANNELS) {
    ptrdiff_t last = glia_min(first + GLIA_CONV_CHANNELS, plan->group_in);
    for (ptrdiff_t ky = 0; ky < s->kernel_height; ky++) {
      for (ptrdiff_t kx = 0; kx < s->kernel_width; kx++) {
        for (ptrdiff_t c = first; c < last; c++) {
          *offsets++ = c * plan->channel_size + glia_conv_tap_offset(plan, ky, kx);
          *factors = c * plan->taps + ky * s->kernel_width + kx;
          places[*factors++] = term++;
        }
      }
    }
  }
}

bool glia_conv2d_forward_f32(
  const glia_conv2d *s, float *out, const float *x, const float *weight, const float *bias) {
  conv_plan plan = glia_conv_plan(s);
  const ptrdiff_t out_plane = plan.out_height * plan.out_width;
  if (s->batch <= 0 || s->out_channels <= 0 || out_plane <= 0) return true;
  const ptrdiff_t terms = plan.group_in * plan.taps;
  const ptrdiff_t image = s->in_channels * plan.channel_size;
  const ptrdiff_t block_images = glia_min(
    s->batch, glia_threads_get() * glia_conv_images_per_block(s->batch, image));
  ptrdiff_t *offsets = glia_scratch(GLIA_SCRATCH_OFFSETS, (size_t)(3 * terms), sizeof(ptrdiff_t));
  float *packed =
    glia_scratch(GLIA_SCRATCH_WEIGHTS, (size_t)(s->out_channels * terms), sizeof(float));
  float *source =
    glia_scratch(GLIA_SCRATCH_SOURCE, (size_t)(block_images * image + GLIA_CONV_SLACK), sizeof(float));
  if (!offsets || !packed || !source) return false;
  forward_terms(&plan, offsets, offsets + terms, offsets + 2 * terms);
  for (ptrdiff_t g = 0; g < s->groups; g++) {
    glia_conv_pack_weights(
      &plan, packed + g * plan.group_out * terms, weight + g * plan.group_out * terms,
      offsets + terms, offsets + 2 * terms, terms, plan.group_out, terms);
  }
  conv_product product = {
    .table = plan.table,
    .groups = s->groups, .group_out = plan.group_out, .terms = terms,
    .bias_after = glia_min(GLIA_CONV_CHANNELS, plan.group_in) * plan.taps, .offsets = offsets,
    .source = source, .weights = packed, .bias = bias, .source_image = image,
    .source_group = plan.group_in * plan.channel_size, .out_height = plan.out_height,
    .out_width = plan.out_width, .pitch = plan.pitch, .out_image = s->out_channels * out_plane};
  for (ptrdiff_t n = 0; n < s->batch && !glia_interrupt_pending(); n += block_images) {
    product.images = glia_min(block_images, s->batch - n);
    product.out = out + n * product.out_image;
    glia_conv_copy_planes(
      &plan, source, x + n * s->in_channels * s->in_height * s->in_width,
      product.images * s->in_channels);
    glia_conv_product(&product);
  }
  return true;
}
