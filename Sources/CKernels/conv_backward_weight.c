// Convolution, the gradients of its weights and bias: products of the output gradient and the input
// over all pixels, in runs of 16.
//
// The input is the padded copy where runs can be read from it: straight ones at any level, those that
// cross a gap between rows where there is a permutation. Otherwise it is written out, the pixels of
// each term in a row. Which pixels share a lane, and so the sum, is the same in all three.

#include "conv_plan.h"

enum { BIAS_GRAIN = 65536 };  // floats, added up in about 4 microseconds

typedef struct weights_job {
  const conv_plan *plan;
  glia_conv_weight_block block;
  ptrdiff_t terms, g_group, source_group, grad_group;
  const float *x;  // of the written-out input: the images, and where they go
  float *columns;
  ptrdiff_t row;
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
    job->plan->table->conv_weights(&block);
    begin += block.terms;
  }
}

/// Writes out the pixels of planes begin..<end for each tap.
static void run_columns(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const weights_job *job = context;
  const glia_conv2d *s = job->plan->shape;
  for (ptrdiff_t plane = begin; plane < end; plane++) {
    for (ptrdiff_t tap = 0; tap < job->plan->taps; tap++) {
      plane_window window = {
        job->plan->out_height, job->plan->out_width,
        tap / s->kernel_width * s->dilation_height - s->padding_height,
        tap % s->kernel_width * s->dilation_width - s->padding_width,
        s->stride_height, s->stride_width, s->in_height, s->in_width};
      glia_conv_copy_window(
        job->columns + (plane * job->plan->taps + tap) * job->row, &window,
        job->x + plane * s->in_height * s->in_width);
    }
  }
}

/// Where each weight of an output channel reads, in the weights' own order.
static void weight_terms(const conv_plan *plan, ptrdiff_t row, ptrdiff_t *offsets) {
  const glia_conv2d *s = plan->shape;
  for (ptrdiff_t c = 0; c < plan->group_in; c++) {
    for (ptrdiff_t ky = 0; ky < s->kernel_height; ky++) {
      for (ptrdiff_t kx = 0; kx < s->kernel_width; kx++) {
        ptrdiff_t tap = ky * s->kernel_width + kx;
        *offsets++ = row > 0 ? (c * plan->taps + tap) * row
                             : c * plan->channel_size + glia_conv_tap_offset(plan, ky, kx);
      }
    }
  }
}

bool glia_conv2d_backward_weight_f32(
  const glia_conv2d *s, float *grad_weight, const float *grad_out, const float *x) {
  const conv_plan plan = glia_conv_plan(s);
  const ptrdiff_t terms = plan.group_in * plan.taps;
  const ptrdiff_t pixels = plan.out_height * plan.out_width;
  glia_fill_f32(grad_weight, 0, (size_t)(s->out_channels * terms));
  if (s->batch <= 0 || s->out_channels <= 0 || pixels <= 0 || terms <= 0) return true;
  weights_job job = {
    .plan = &plan, .terms = terms, .g_group = plan.group_out * pixels,
    .grad_group = plan.group_out * terms};
  ptrdiff_t span = 0;
  const glia_pixel_run *runs = glia_conv_runs(plan.out_height, plan.out_width, plan.pitch, &span);
  const bool written_out = !(span == 16 || (span <= 32 && plan.table->conv_dense));
  if (written_out) {
    runs = glia_conv_runs(1, pixels, pixels, &span);
    job.row = pixels;
  }
  const ptrdiff_t channel_size = written_out ? plan.taps * job.row : plan.channel_size;
  const ptrdiff_t image = s->in_channels * channel_size;
  const ptrdiff_t block_images =
    glia_conv_images_per_block(s->batch, image + s->out_channels * pixels);
  ptrdiff_t *offsets = glia_scratch(GLIA_SCRATCH_OFFSETS, (size_t)terms, sizeof(ptrdiff_t));
  float *source = glia_scratch(
    GLIA_SCRATCH_SOURCE, (size_t)(block_images * image + GLIA_CONV_SLACK), sizeof(float));
  if (!runs || !offsets || !source) return false;
  weight_terms(&plan, job.row, offsets);
  job.columns = source;
  job.source_group = plan.group_in * channel_size;
  job.block = (glia_conv_weight_block){
    .channels = plan.group_out, .g_image = s->out_channels * pixels, .g_plane = pixels,
    .source = source, .source_image = image, .offsets = offsets, .runs = runs,
    .run_count = glia_ceil_div(pixels, 16), .straight = span == 16, .grad = grad_weight,
    .grad_row = terms};
  for (ptrdiff_t n = 0; n < s->batch && !glia_interrupt_pending(); n += block_images) {
    job.block.images = glia_min(block_images, s->batch - n);
    job.block.g = grad_out + n * s->out_channels * pixels;
    job.x = x + n * s->in_channels * s->in_height * s->in_width;
    const ptrdiff_t planes = job.block.images * s->in_channels;
    if (written_out) {
      glia_parallel_for(planes, glia_ceil_div(32768, channel_size), run_columns, &job);
    } else {
      glia_conv_copy_planes(&plan, source, job.x, planes);
    }
    const double work = (double)job.block.images * (double)pixels * (double)plan.group_out;
    const ptrdiff_t grain = ((ptrdiff_t)((double)glia_conv_item_work() / (work + 1)) / 12 + 1) * 12;
    const ptrdiff_t items = terms * s->groups;
    const bool alone = work * (double)items < GLIA_CONV_SERIAL_WORK;
    glia_parallel_for(items, alone ? items : grain, run_weights, &job);
  }
  return true;
}

typedef struct bias_job {
  ptrdiff_t batch, channels, plane;
  float *grad_bias;
  const float *grad_out;
} bias_job;

static void run_bias(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const bias_job *job = context;
  for (ptrdiff_t c = begin; c < end; c++) {
    float sum = 0;
    for (ptrdiff_t n = 0; n < job->batch; n++) {
      sum += glia_sum_f32(job->grad_out + (n * job->channels + c) * job->plane, (size_t)job->plane);
    }
    job->grad_bias[c] = sum;
  }
}

void glia_conv2d_backward_bias_f32(
  const glia_conv2d *s, float *grad_bias, const float *grad_out) {
  const conv_plan plan = glia_conv_plan(s);
  bias_job job = {
    s->batch, s->out_channels, plan.out_height * plan.out_width, grad_bias, grad_out};
  const ptrdiff_t each = glia_max(1, job.batch * job.plane);
  glia_share(job.channels, glia_ceil_div(BIAS_GRAIN, each), run_bias, &job);
}
