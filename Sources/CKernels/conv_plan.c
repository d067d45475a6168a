// The plan of a convolution and its padded copies.

#include "conv_plan.h"

#include <string.h>

enum {
  BLOCK_BYTES = 512 * 1024,  // of images copied at a time: half of a second-level cache
  COPY_GRAIN = 16384,        // floats
  PACK_GRAIN = 16384,        // floats
  PACK_AHEAD = 64,           // floats fetched ahead of each channel's weights
  PACK_TERMS = 144,          // packed at a time, so that source and target stay in the first cache
};

ptrdiff_t glia_conv_output_size(
  ptrdiff_t size, ptrdiff_t kernel, ptrdiff_t stride, ptrdiff_t padding, ptrdiff_t dilation) {
  ptrdiff_t room = size + 2 * padding - dilation * (kernel - 1) - 1;
  return room < 0 ? 0 : room / stride + 1;
}

conv_plan glia_conv_plan(const glia_conv2d *s) {
  conv_plan plan = {
    .table = glia_table(),
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

ptrdiff_t glia_conv_tap_offset(const conv_plan *plan, ptrdiff_t ky, ptrdiff_t kx) {
  const glia_conv2d *s = plan->shape;
  ptrdiff_t y = ky * s->dilation_height, x = kx * s->dilation_width;
  ptrdiff_t phase = (y % s->stride_height) * s->stride_width + x % s->stride_width;
  return (phase * plan->phase_height + y / s->stride_height) * plan->pitch + x / s->stride_width;
}

void glia_conv_copy_window(float *out, const plane_window *w, const float *plane) {
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

ptrdiff_t glia_conv_images_per_block(ptrdiff_t batch, ptrdiff_t floats_per_image) {
  ptrdiff_t bytes = glia_max(1, floats_per_image) * (ptrdiff_t)sizeof(float);
  return glia_min(batch, glia_max(1, BLOCK_BYTES / bytes));
}

typedef struct copy_job {
  const conv_plan *plan;
  const plane_window *window;
  float *out;
  const float *planes;
} copy_job;

static void run_windows(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const copy_job *job = context;
  const plane_window *w = job->window;
  const ptrdiff_t size = w->rows * w->columns;
  for (ptrdiff_t plane = begin; plane < end; plane++) {
    glia_conv_copy_window(
      job->out + plane * size, w, job->planes + plane * w->plane_rows * w->plane_columns);
  }
}

void glia_conv_copy_windows(
  const plane_window *window, float *out, const float *planes, ptrdiff_t count) {
  const ptrdiff_t size = window->rows * window->columns;
  copy_job job = {.window = window, .out = out, .planes = planes};
  glia_share(count, glia_ceil_div(COPY_GRAIN, glia_max(1, size)), run_windows, &job);
  memset(out + count * size, 0, GLIA_CONV_SLACK * sizeof(float));
}

static void run_planes(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const copy_job *job = context;
  const conv_plan *plan = job->plan;
  const glia_conv2d *s = plan->shape;
  for (ptrdiff_t plane = begin; plane < end; plane++) {
    float *out = job->out + plane * plan->channel_size;
    for (ptrdiff_t y = 0; y < s->stride_height; y++) {
      for (ptrdiff_t x = 0; x < s->stride_width; x++, out += plan->phase_height * plan->pitch) {
        plane_window window = {
          plan->phase_height, plan->pitch, y - s->padding_height, x - s->padding_width,
          s->stride_height, s->stride_width, s->in_height, s->in_width};
        glia_conv_copy_window(out, &window, job->planes + plane * s->in_height * s->in_width);
      }
    }
  }
}

void glia_conv_copy_planes(const conv_plan *plan, float *out, const float *x, ptrdiff_t count) {
  copy_job job = {.plan = plan, .out = out, .planes = x};
  ptrdiff_t grain = glia_ceil_div(COPY_GRAIN, glia_max(1, plan->channel_size));
  glia_share(count, grain, run_planes, &job);
  memset(out + count * plan->channel_size, 0, GLIA_CONV_SLACK * sizeof(float));
}

typedef struct pack_job {
  const conv_plan *plan;
  float *dst;
  const float *weight;
  const ptrdiff_t *term_at, *place_of;
  ptrdiff_t terms, channels, channel_step, tile;
} pack_job;

/// One tile, whose factors of a channel lie side by side: blocks of 8 channels x 16 factors, each
/// factor's channels then put at its term.
static void pack_in_blocks(const pack_job *job, float *dst, const float *weight, ptrdiff_t rows) {
  const glia_kernels *table = job->plan->table;
  ptrdiff_t done = 0;
  for (; done + 16 <= job->terms; done += 16) {
    for (ptrdiff_t r = 0; r < rows; r += 8) {
      const ptrdiff_t first = glia_min(r, rows - 8);
      const float *from = weight + first * job->channel_step + done;
      for (ptrdiff_t c = 0; c < 8; c++) {
        __builtin_prefetch(from + c * job->channel_step + PACK_AHEAD, 0, 2);
      }
      float block[16 * 8];
      table->transpose_8x8(block, 8, from, job->channel_step);
      table->transpose_8x8(block + 64, 8, from + 8, job->channel_step);
      for (ptrdiff_t t = 0; t < 16; t++) {
        memcpy(dst + job->place_of[done + t] * rows + first, block + 8 * t, 8 * sizeof(float));
      }
    }
  }
  for (; done < job->terms; done++) {
    float *to = dst + job->place_of[done] * rows;
    for (ptrdiff_t r = 0; r < rows; r++) to[r] = weight[r * job->channel_step + done];
  }
}

static void run_packing(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const pack_job *job = context;
  for (ptrdiff_t first = begin * job->tile; first < glia_min(end * job->tile, job->channels);
       first += job->tile) {
    const ptrdiff_t rows = glia_min(job->tile, job->channels - first);
    float *dst = job->dst + first * job->terms;
    if (job->place_of && rows >= 8) {
      pack_in_blocks(job, dst, job->weight + first * job->channel_step, rows);
      continue;
    }
    for (ptrdiff_t begin_term = 0; begin_term < job->terms; begin_term += PACK_TERMS) {
      const ptrdiff_t end_term = glia_min(begin_term + PACK_TERMS, job->terms);
      for (ptrdiff_t r = 0; r < rows; r++) {
        const float *from = job->weight + (first + r) * job->channel_step;
        for (ptrdiff_t t = begin_term; t < end_term; t++) dst[t * rows + r] = from[job->term_at[t]];
      }
    }
  }
}

void glia_conv_pack_weights(
  const conv_plan *plan, float *dst, const float *weight, const ptrdiff_t *term_at,
  const ptrdiff_t *place_of, ptrdiff_t terms, ptrdiff_t channels, ptrdiff_t channel_step) {
  const ptrdiff_t tiles = glia_ceil_div(channels, plan->table->gemm_rows);
  pack_job job = {
    plan, dst, weight, term_at, place_of, terms, channels, channel_step,
    glia_ceil_div(channels, tiles)};
  glia_share(
    glia_ceil_div(channels, job.tile), glia_ceil_div(PACK_GRAIN, job.tile * terms + 1), run_packing,
    &job);
}

const glia_pixel_run *glia_conv_runs(
  ptrdiff_t height, ptrdiff_t width, ptrdiff_t pitch, ptrdiff_t *span) {
  const ptrdiff_t pixels = height * width;
  glia_pixel_run *runs =
    glia_scratch(GLIA_SCRATCH_RUNS, (size_t)glia_ceil_div(pixels, 16), sizeof(glia_pixel_run));
  if (!runs) return NULL;
  *span = 16;
  glia_pixel_run *run = runs;
  for (ptrdiff_t first = 0; first < pixels; first += 16, run++) {
    ptrdiff_t row = first / width, column = first % width;
    run->source = row * pitch + column;
    run->out = first;
    run->count = (int32_t)glia_min(16, pixels - first);
    for (int32_t lane = 0; lane < 16; lane++) {
      // Lanes beyond the last pixel go on as if the row did.
      const ptrdiff_t at =
        lane < run->count ? row * pitch + column - run->source : run->lanes[lane - 1] + 1;
      run->lanes[lane] = (int32_t)at;
      if (lane < run->count && at != lane) *span = glia_max(*span, glia_max(17, at + 1));
      if (++column == width) {
        column = 0;
        row++;
      }
    }
  }
  return runs;
}
