// Two-dimensional convolution as products over a padded copy of the input.
//
// The copy has zeros around each plane and, for a stride s, one plane for each of the s x s phases of
// the pixels; then every kernel tap reads whole runs of neighbouring pixels at one fixed offset, for
// any stride, dilation and padding. Pixels are numbered along the rows of that copy (the pitch), so
// that runs go across rows; the kernel leaves the gaps out when it writes.

#include <string.h>

#include "kernels.h"

enum {
  CHANNEL_BLOCK = 16,        // input channels per block of the forward sum, as PyTorch's
  BLOCK_BYTES = 512 * 1024,  // images copied at a time: half of a second-level cache
  ITEM_WORK = 1 << 20,       // multiply-adds of one piece of shared work
  SLACK = 64,                // floats read, never used, beyond the last plane
};

ptrdiff_t glia_conv_output_size(
  ptrdiff_t size, ptrdiff_t kernel, ptrdiff_t stride, ptrdiff_t padding, ptrdiff_t dilation) {
  ptrdiff_t room = size + 2 * padding - dilation * (kernel - 1) - 1;
  return room < 0 ? 0 : room / stride + 1;
}

/// What follows from the geometry.
typedef struct conv_plan {
  const glia_conv2d *shape;
  ptrdiff_t out_height, out_width;
  ptrdiff_t group_in, group_out;  ///< channels of a group
  ptrdiff_t taps;                 ///< kernel_height * kernel_width
  ptrdiff_t phase_height, pitch;  ///< of a phase of the padded input
  ptrdiff_t channel_size;         ///< all phases of a channel
} conv_plan;

static conv_plan plan_of(const glia_conv2d *s) {
  conv_plan plan = {
    .shape = s,
    .out_height = glia_conv_output_size(
      s->in_height, s->kernel_height, s->stride_height, s->padding_height, s->dilation_height),
    .out_width = glia_conv_output_size(
      s->in_width, s->kernel_width, s->stride_width, s->padding_width, s->dilation_width),
    .group_in = s->in_channels / s->groups,
    .group_out = s->out_channels / s->groups,
    .taps = s->kernel_height * s->kernel_width,
    .phase_height = glia_ceil_div(s->in_height + 2 * s->padding_height, s->stride_height),
    .pitch = glia_ceil_div(s->in_width + 2 * s->padding_width, s->stride_width),
  };
  plan.channel_size = s->stride_height * s->stride_width * plan.phase_height * plan.pitch;
  return plan;
}

/// Where a tap's pixels begin in a channel of the padded copy.
static ptrdiff_t tap_offset(const conv_plan *plan, ptrdiff_t ky, ptrdiff_t kx) {
  const glia_conv2d *s = plan->shape;
  ptrdiff_t y = ky * s->dilation_height, x = kx * s->dilation_width;
  ptrdiff_t phase = (y % s->stride_height) * s->stride_width + x % s->stride_width;
  return (phase * plan->phase_height + y / s->stride_height) * plan->pitch + x / s->stride_width;
}

/// A window on a plane: element (i, j) is plane[first_row + i row_step][first_column + j
/// column_step], and 0 outside of the plane.
typedef struct plane_window {
  ptrdiff_t rows, columns;
  ptrdiff_t first_row, first_column, row_step, column_step;
  ptrdiff_t plane_rows, plane_columns;
} plane_window;

static void copy_window(float *out, const plane_window *w, const float *plane) {
  ptrdiff_t begin = 0, end = w->columns;  // the columns that exist
  if (w->first_column < 0) begin = glia_ceil_div(-w->first_column, w->column_step);
  ptrdiff_t beyond = w->plane_columns - w->first_column;
  end = beyond <= 0 ? 0 : glia_min(end, glia_ceil_div(beyond, w->column_step));
  begin = glia_min(begin, w->columns);
  end = glia_max(begin, end);
  for (ptrdiff_t i = 0; i < w->rows; i++, out += w->columns) {
    ptrdiff_t row = w->first_row + i * w->row_step;
    if (row < 0 || row >= w->plane_rows) {
      for (ptrdiff_t j = 0; j < w->columns; j++) out[j] = 0;
      continue;
    }
    const float *from = plane + row * w->plane_columns + w->first_column;
    for (ptrdiff_t j = 0; j < begin; j++) out[j] = 0;
    if (w->column_step == 1) {
      for (ptrdiff_t j = begin; j < end; j++) out[j] = from[j];
    } else {
      for (ptrdiff_t j = begin; j < end; j++) out[j] = from[j * w->column_step];
    }
    for (ptrdiff_t j = end; j < w->columns; j++) out[j] = 0;
  }
}

/// The padded copy of one channel.
static void copy_channel(const conv_plan *plan, float *out, const float *plane) {
  const glia_conv2d *s = plan->shape;
  for (ptrdiff_t y = 0; y < s->stride_height; y++) {
    for (ptrdiff_t x = 0; x < s->stride_width; x++, out += plan->phase_height * plan->pitch) {
      plane_window window = {
        plan->phase_height, plan->pitch, y - s->padding_height, x - s->padding_width,
        s->stride_height, s->stride_width, s->in_height, s->in_width};
      copy_window(out, &window, plane);
    }
  }
}

/// How many images are copied at a time.
static ptrdiff_t images_per_block(ptrdiff_t batch, ptrdiff_t floats_per_image) {
  ptrdiff_t bytes = glia_max(1, floats_per_image) * (ptrdiff_t)sizeof(float);
  return glia_min(batch, glia_max(1, BLOCK_BYTES / bytes));
}

// MARK: Products over padded planes (forward, and the gradient of the input)

/// One convolution of padded planes with packed weights, over `images` images.
typedef struct product_job {
  const glia_conv_block *block;  ///< what all pieces have in common
  ptrdiff_t images, groups, group_out, tile, tiles, piece, pieces;
  const float *source, *weights, *bias;
  ptrdiff_t source_image, source_group, weights_group;
  float *out;
  ptrdiff_t out_image;
} product_job;

static void run_products(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const product_job *job = context;
  void (*conv_tile)(const glia_conv_block *) = glia_table()->conv_tile;
  for (ptrdiff_t item = begin; item < end; item++) {
    ptrdiff_t piece = item % job->pieces, rest = item / job->pieces;
    ptrdiff_t tile = rest % job->tiles;
    rest /= job->tiles;
    ptrdiff_t group = rest % job->groups, image = rest / job->groups;
    ptrdiff_t channel = tile * job->tile;
    glia_conv_block block = *job->block;
    block.channels = glia_min(job->tile, job->group_out - channel);
    block.weights = job->weights + group * job->weights_group + channel * block.terms;
    block.weight_row = block.channels;
    channel += group * job->group_out;
    block.bias = job->bias ? job->bias + channel : NULL;
    block.source = job->source + image * job->source_image + group * job->source_group;
    block.first_pixel = piece * job->piece;
    block.end_pixel = glia_min(block.end_pixel, block.first_pixel + job->piece);
    block.out = job->out + image * job->out_image + channel * block.out_plane;
    conv_tile(&block);
  }
}

/// Cuts the work into tiles of channels and pieces of pixels.
static void run_product(product_job *job) {
  const glia_conv_block *block = job->block;
  ptrdiff_t tiles = glia_ceil_div(job->group_out, glia_table()->gemm_rows);
  job->tile = glia_ceil_div(job->group_out, tiles);
  job->tiles = glia_ceil_div(job->group_out, job->tile);
  double work_per_pixel = (double)job->tile * (double)block->terms + 1;
  ptrdiff_t piece = (ptrdiff_t)(ITEM_WORK / work_per_pixel) / 32 * 32;
  job->piece = glia_max(32, glia_min(piece, glia_ceil_div(block->end_pixel, 32) * 32));
  job->pieces = glia_ceil_div(block->end_pixel, job->piece);
  double work = work_per_pixel * (double)job->piece;
  ptrdiff_t grain = (ptrdiff_t)(ITEM_WORK / work) + 1;
  glia_parallel_for(
    job->images * job->groups * job->tiles * job->pieces, grain, run_products, job);
}

/// dst[tile][term][channel of the tile]: weights in the order the tiles read them. `at(term,
/// channel)` is weight[term_at[term] + channel * channel_step].
static void pack_weights(
  float *dst, const float *weight, const ptrdiff_t *term_at, ptrdiff_t terms, ptrdiff_t channels,
  ptrdiff_t channel_step) {
  ptrdiff_t tile = glia_ceil_div(channels, glia_ceil_div(channels, glia_table()->gemm_rows));
  for (ptrdiff_t first = 0; first < channels; first += tile) {
    ptrdiff_t rows = glia_min(tile, channels - first);
    for (ptrdiff_t t = 0; t < terms; t++) {
      const float *from = weight + term_at[t] + first * channel_step;
      for (ptrdiff_t r = 0; r < rows; r++) *dst++ = from[r * channel_step];
    }
  }
}

// MARK: Forward

typedef struct copy_job {
  const conv_plan *plan;
  float *out;
  const float *x;
} copy_job;

static void run_copy(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const copy_job *job = context;
  const glia_conv2d *s = job->plan->shape;
  for (ptrdiff_t plane = begin; plane < end; plane++) {
    copy_channel(
      job->plan, job->out + plane * job->plan->channel_size,
      job->x + plane * s->in_height * s->in_width);
  }
}

/// Copies `planes` planes of x, and zeros behind them.
static void copy_planes(const conv_plan *plan, float *out, const float *x, ptrdiff_t planes) {
  copy_job job = {plan, out, x};
  ptrdiff_t grain = glia_ceil_div(32768, glia_max(1, plan->channel_size));
  glia_parallel_for(planes, grain, run_copy, &job);
  memset(out + planes * plan->channel_size, 0, SLACK * sizeof(float));
}

/// The terms of the forward sum: blocks of 16 channels, in each ky, kx, channel. Writes where each
/// reads the padded input and, in the weights of an output channel, its factor.
static void forward_terms(const conv_plan *plan, ptrdiff_t *offsets, ptrdiff_t *factors) {
  const glia_conv2d *s = plan->shape;
  for (ptrdiff_t first = 0; first < plan->group_in; first += CHANNEL_BLOCK) {
    ptrdiff_t last = glia_min(first + CHANNEL_BLOCK, plan->group_in);
    for (ptrdiff_t ky = 0; ky < s->kernel_height; ky++) {
      for (ptrdiff_t kx = 0; kx < s->kernel_width; kx++) {
        for (ptrdiff_t c = first; c < last; c++) {
          *offsets++ = c * plan->channel_size + tap_offset(plan, ky, kx);
          *factors++ = c * plan->taps + ky * s->kernel_width + kx;
        }
      }
    }
  }
}

bool glia_conv2d_forward_f32(
  const glia_conv2d *s, float *out, const float *x, const float *weight, const float *bias) {
  conv_plan plan = plan_of(s);
  const ptrdiff_t out_plane = plan.out_height * plan.out_width;
  if (s->batch <= 0 || s->out_channels <= 0 || out_plane <= 0) return true;
  const ptrdiff_t terms = plan.group_in * plan.taps;
  const ptrdiff_t image = s->in_channels * plan.channel_size;
  const ptrdiff_t block_images = images_per_block(s->batch, image);
  ptrdiff_t *offsets = glia_scratch(GLIA_SCRATCH_OFFSETS, (size_t)(2 * terms), sizeof(ptrdiff_t));
  float *packed =
    glia_scratch(GLIA_SCRATCH_WEIGHTS, (size_t)(s->out_channels * terms), sizeof(float));
  float *source =
    glia_scratch(GLIA_SCRATCH_SOURCE, (size_t)(block_images * image + SLACK), sizeof(float));
  if (!offsets || !packed || !source) return false;
  forward_terms(&plan, offsets, offsets + terms);
  for (ptrdiff_t g = 0; g < s->groups; g++) {
    pack_weights(
      packed + g * plan.group_out * terms, weight + g * plan.group_out * terms, offsets + terms,
      terms, plan.group_out, terms);
  }
  glia_conv_block block = {
    .terms = terms, .bias_after = glia_min(CHANNEL_BLOCK, plan.group_in) * plan.taps,
    .offsets = offsets, .end_pixel = (plan.out_height - 1) * plan.pitch + plan.out_width,
    .pitch = plan.pitch, .out_width = plan.out_width, .out_plane = out_plane};
  product_job job = {
    .block = &block, .groups = s->groups, .group_out = plan.group_out, .source = source,
    .weights = packed, .bias = bias, .source_image = image,
    .source_group = plan.group_in * plan.channel_size,
    .weights_group = plan.group_out * terms, .out_image = s->out_channels * out_plane};
  for (ptrdiff_t n = 0; n < s->batch && !glia_interrupt_pending(); n += block_images) {
    job.images = glia_min(block_images, s->batch - n);
    job.out = out + n * job.out_image;
    copy_planes(
      &plan, source, x + n * s->in_channels * s->in_height * s->in_width,
      job.images * s->in_channels);
    run_product(&job);
  }
  return true;
}

// MARK: Gradient of the input

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

typedef struct window_job {
  const plane_window *window;
  float *out;
  const float *planes;
} window_job;

static void run_windows(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const window_job *job = context;
  const plane_window *w = job->window;
  for (ptrdiff_t plane = begin; plane < end; plane++) {
    copy_window(
      job->out + plane * w->rows * w->columns, w,
      job->planes + plane * w->plane_rows * w->plane_columns);
  }
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

/// The terms that meet a phase: taps in order, in each the output channels of a group.
static ptrdiff_t backward_terms(
  const conv_plan *plan, ptrdiff_t phase_y, ptrdiff_t phase_x, const phase_span *rows,
  const phase_span *columns, const plane_window *window, ptrdiff_t *offsets, ptrdiff_t *factors) {
  const glia_conv2d *s = plan->shape;
  ptrdiff_t count = 0;
  for (ptrdiff_t ky = 0; ky < s->kernel_height; ky++) {
    ptrdiff_t y = ky * s->dilation_height;
    if (y % s->stride_height != phase_y) continue;
    for (ptrdiff_t kx = 0; kx < s->kernel_width; kx++) {
      ptrdiff_t x = kx * s->dilation_width;
      if (x % s->stride_width != phase_x) continue;
      ptrdiff_t at = (rows->reach - y / s->stride_height) * window->columns
        + columns->reach - x / s->stride_width;
      for (ptrdiff_t c = 0; c < plan->group_out; c++, count++) {
        offsets[count] = c * window->rows * window->columns + at;
        factors[count] = c * plan->group_in * plan->taps + ky * s->kernel_width + kx;
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
  const ptrdiff_t block_images = images_per_block(s->batch, image);
  const ptrdiff_t most_terms = plan->group_out * plan->taps;
  const bool direct = s->stride_height == 1 && s->stride_width == 1;
  ptrdiff_t *offsets =
    glia_scratch(GLIA_SCRATCH_OFFSETS, (size_t)(2 * most_terms), sizeof(ptrdiff_t));
  float *packed =
    glia_scratch(GLIA_SCRATCH_WEIGHTS, (size_t)(s->in_channels * most_terms), sizeof(float));
  float *source =
    glia_scratch(GLIA_SCRATCH_SOURCE, (size_t)(block_images * image + SLACK), sizeof(float));
  float *planes = direct ? NULL : glia_scratch(
    GLIA_SCRATCH_PLANES, (size_t)(block_images * s->in_channels * pixels), sizeof(float));
  if (!offsets || !packed || !source || (!direct && !planes)) return false;
  const ptrdiff_t terms = backward_terms(
    plan, phase_y, phase_x, &rows, &columns, &window, offsets, offsets + most_terms);
  for (ptrdiff_t g = 0; g < s->groups; g++) {
    pack_weights(
      packed + g * plan->group_in * terms, weight + g * plan->group_out * plan->group_in * plan->taps,
      offsets + most_terms, terms, plan->group_in, plan->taps);
  }
  glia_conv_block block = {
    .terms = terms, .bias_after = terms, .offsets = offsets,
    .end_pixel = (rows.count - 1) * window.columns + columns.count,
    .pitch = window.columns, .out_width = columns.count, .out_plane = pixels};
  product_job job = {
    .block = &block, .groups = s->groups, .group_out = plan->group_in, .source = source,
    .weights = packed, .source_image = image, .source_group = plan->group_out * plane,
    .weights_group = plan->group_in * terms, .out_image = s->in_channels * pixels};
  for (ptrdiff_t n = 0; n < s->batch && !glia_interrupt_pending(); n += block_images) {
    job.images = glia_min(block_images, s->batch - n);
    float *to = grad_x + n * s->in_channels * s->in_height * s->in_width;
    job.out = direct ? to : planes;
    window_job copy = {
      &window, source, grad_out + n * s->out_channels * plan->out_height * plan->out_width};
    glia_parallel_for(
      job.images * s->out_channels, glia_ceil_div(32768, plane), run_windows, &copy);
    memset(source + job.images * image, 0, SLACK * sizeof(float));
    run_product(&job);
    if (!direct) {
      scatter_phase(plan, to, planes, &rows, &columns, job.images * s->in_channels);
    }
  }
  return true;
}

bool glia_conv2d_backward_data_f32(
  const glia_conv2d *s, float *grad_x, const float *grad_out, const float *weight) {
  conv_plan plan = plan_of(s);
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

// MARK: Gradients of the weights and the bias

typedef struct weights_job {
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
    glia_table()->conv_weights(&block);
    begin += block.terms;
  }
}

/// Where each weight of an output channel reads, in the weights' own order.
static void weight_terms(const conv_plan *plan, ptrdiff_t *offsets) {
  const glia_conv2d *s = plan->shape;
  for (ptrdiff_t c = 0; c < plan->group_in; c++) {
    for (ptrdiff_t ky = 0; ky < s->kernel_height; ky++) {
      for (ptrdiff_t kx = 0; kx < s->kernel_width; kx++) {
        *offsets++ = c * plan->channel_size + tap_offset(plan, ky, kx);
      }
    }
  }
}

bool glia_conv2d_backward_weight_f32(
  const glia_conv2d *s, float *grad_weight, const float *grad_out, const float *x) {
  conv_plan plan = plan_of(s);
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
  const ptrdiff_t block_images = images_per_block(s->batch, image + g_image);
  ptrdiff_t *offsets = glia_scratch(GLIA_SCRATCH_OFFSETS, (size_t)terms, sizeof(ptrdiff_t));
  float *source =
    glia_scratch(GLIA_SCRATCH_SOURCE, (size_t)(block_images * image + SLACK), sizeof(float));
  float *gradient =
    glia_scratch(GLIA_SCRATCH_GRADIENT, (size_t)(block_images * g_image), sizeof(float));
  if (!offsets || !source || !gradient) return false;
  weight_terms(&plan, offsets);
  weights_job job = {
    .block = {
      .channels = plan.group_out, .pixels = g_plane, .g = gradient, .g_image = g_image,
      .g_plane = g_plane, .source = source, .source_image = image, .offsets = offsets,
      .grad = grad_weight, .grad_row = terms, .accumulate = true},
    .groups = s->groups, .terms = terms, .g_group = plan.group_out * g_plane,
    .source_group = plan.group_in * plan.channel_size, .grad_group = plan.group_out * terms};
  for (ptrdiff_t n = 0; n < s->batch && !glia_interrupt_pending(); n += block_images) {
    job.block.images = glia_min(block_images, s->batch - n);
    copy_planes(
      &plan, source, x + n * s->in_channels * s->in_height * s->in_width,
      job.block.images * s->in_channels);
    for (ptrdiff_t plane = 0; plane < job.block.images * s->out_channels; plane++) {
      float *to = gradient + plane * g_plane;
      copy_window(to, &window, grad_out + (n * s->out_channels + plane) * out_plane);
      memset(
        to + window.rows * window.columns, 0,
        (size_t)(g_plane - window.rows * window.columns) * sizeof(float));
    }
    double work = (double)job.block.images * (double)g_plane * (double)plan.group_out;
    ptrdiff_t grain = ((ptrdiff_t)(ITEM_WORK / (work + 1)) / 12 + 1) * 12;
    glia_parallel_for(terms * s->groups, grain, run_weights, &job);
  }
  return true;
}

void glia_conv2d_backward_bias_f32(
  const glia_conv2d *s, float *grad_bias, const float *grad_out) {
  conv_plan plan = plan_of(s);
  const ptrdiff_t plane = plan.out_height * plan.out_width;
  for (ptrdiff_t c = 0; c < s->out_channels; c++) {
    float sum = 0;
    for (ptrdiff_t n = 0; n < s->batch; n++) {
      sum += glia_sum_f32(grad_out + (n * s->out_channels + c) * plane, (size_t)plane);
    }
    grad_bias[c] = sum;
  }
}
