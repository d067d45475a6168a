// Convolution, the gradients of its weights and bias: products of the output gradient and the padded
// input over all pixels, 16 at a time.

#include "conv_plan.h"

typedef struct weights_job {
  const glia_kernels *table;
  glia_conv_weight_block block;
  ptrdiff_t groups, terms, g_group, source_group, grad_group;
} weights_job;

/// Terms begin..<end, counted through the groups.
static void run_weights(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const weights_job *job = context;
  while (begin < end) {
    ptrdiff_t group = begin / job->terms, term = begin % job->terms;
    glia_conv_weight_block block = job->block;
    block.terms = glia_min(job->terms - term, end - begin);
    block.g += group * job->g_group;
    block.source += group * job->source_group;
    block.offsets += term;
    block.grad += group * job->grad_group + term;
    job->table->conv_weights(&block);
    begin += block.terms;
  }
}

/// Where each weight of an output channel reads, in the weights' own order.
static void weight_terms(const conv_plan *plan, ptrdiff_t *offsets) {
  const glia_conv2d *s = plan->shape;
  for (ptrdiff_t c = 0; c < plan->group_in; c++) {
    for (ptrdiff_t ky = 0; ky < s->kernel_height; ky++) {
      for (ptrdiff_t kx = 0; kx < s->kernel_width; kx++) {
        *offsets++ = c * plan->channel_size + glia_conv_tap_offset(plan, ky, kx);
      }
    }
  }
}

bool glia_conv2d_backward_weight_f32(
  const glia_conv2d *s, float *grad_weight, const float *grad_out, const float *x) {
  conv_plan plan = glia_conv_plan(s);
  const ptrdiff_t terms = plan.group_in * plan.taps;
  const ptrdiff_t out_plane = plan.out_height * plan.out_width;
  glia_fill_f32(grad_weight, 0, (size_t)(s->out_channels * terms));
  if (s->batch <= 0 || s->out_channels <= 0 || out_plane <= 0 || terms <= 0) return true;
  // Rows as long as the padded input's, and whole runs of 16: what is not a pixel is 0.
  plane_window window = {
    plan.out_height, plan.pitch, 0, 0, 1, 1, plan.out_height, plan.out_width};
  const ptrdiff_t g_plane = glia_ceil_div(plan.out_height * plan.pitch, 16) * 16;
  const ptrdiff_t g_image = s->out_channels * g_plane;
  const ptrdiff_t image = s->in_channels * plan.channel_size;
  const ptrdiff_t block_images = glia_conv_images_per_block(s->batch, image + g_image);
  ptrdiff_t *offsets = glia_scratch(GLIA_SCRATCH_OFFSETS, (size_t)terms, sizeof(ptrdiff_t));
  float *source =
    glia_scratch(GLIA_SCRATCH_SOURCE, (size_t)(block_images * image + GLIA_CONV_SLACK), sizeof(float));
  float *gradient =
    glia_scratch(GLIA_SCRATCH_GRADIENT, (size_t)(block_images * g_image + GLIA_CONV_SLACK), sizeof(float));
  if (!offsets || !source || !gradient) return false;
  weight_terms(&plan, offsets);
  weights_job job = {
    .table = plan.table,
    .block = {
      .channels = plan.group_out, .pixels = g_plane, .g = gradient, .g_image = g_image,
      .g_plane = g_plane, .source = source, .source_image = image, .offsets = offsets,
      .grad = grad_weight, .grad_row = terms, .accumulate = true},
    .groups = s->groups, .terms = terms, .g_group = plan.group_out * g_plane,
    .source_group = plan.group_in * plan.channel_size, .grad_group = plan.group_out * terms};
  for (ptrdiff_t n = 0; n < s->batch && !glia_interrupt_pending(); n += block_images) {
    job.block.images = glia_min(block_images, s->batch - n);
    glia_conv_copy_planes(
      &plan, source, x + n * s->in_channels * s->in_height * s->in_width,
      job.block.images * s->in_channels);
    glia_conv_copy_windows(
      &window, gradient, g_plane, grad_out + n * s->out_channels * out_plane,
      job.block.images * s->out_channels);
    double work = (double)job.block.images * (double)g_plane * (double)plan.group_out;
    ptrdiff_t grain = ((ptrdiff_t)(GLIA_CONV_ITEM_WORK / (work + 1)) / 12 + 1) * 12;
    glia_parallel_for(terms * s->groups, grain, run_weights, &job);
  }
  return true;
}

void glia_conv2d_backward_bias_f32(
  const glia_conv2d *s, float *grad_bias, const float *grad_out) {
  conv_plan plan = glia_conv_plan(s);
  const ptrdiff_t plane = plan.out_height * plan.out_width;
  for (ptrdiff_t c = 0; c < s->out_channels; c++) {
    float sum = 0;
    for (ptrdiff_t n = 0; n < s->batch; n++) {
      sum += glia_sum_f32(grad_out + (n * s->out_channels + c) * plane, (size_t)plane);
    }
    grad_bias[c] = sum;
  }
}
