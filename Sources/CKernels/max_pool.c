// Max-pooling over planes, with the place of each maximum.

#include "kernels.h"

enum { CHUNK = 32768 };

ptrdiff_t glia_pool_output_size(
  ptrdiff_t size, ptrdiff_t kernel, ptrdiff_t stride, ptrdiff_t padding, ptrdiff_t dilation,
  bool ceil_mode) {
  ptrdiff_t room = size + 2 * padding - dilation * (kernel - 1) - 1 + (ceil_mode ? stride - 1 : 0);
  if (room < 0) return 0;
  ptrdiff_t count = room / stride + 1;
  return ceil_mode && (count - 1) * stride >= size + padding ? count - 1 : count;
}

typedef struct pool_job {
  const glia_pool2d *shape;
  ptrdiff_t out_height, out_width;
  float *out;
  int64_t *indices;
  const float *x;
  const int64_t *from;
} pool_job;

static void pool_plane(const pool_job *job, const float *x, float *out, int64_t *indices) {
  const glia_pool2d *s = job->shape;
  for (ptrdiff_t oy = 0; oy < job->out_height; oy++) {
    for (ptrdiff_t ox = 0; ox < job->out_width; ox++) {
      ptrdiff_t y0 = oy * s->stride_height - s->padding_height;
      ptrdiff_t x0 = ox * s->stride_width - s->padding_width;
      const ptrdiff_t y_end =
        glia_min(y0 + (s->kernel_height - 1) * s->dilation_height + 1, s->in_height);
      const ptrdiff_t x_end =
        glia_min(x0 + (s->kernel_width - 1) * s->dilation_width + 1, s->in_width);
      while (y0 < 0) y0 += s->dilation_height;
      while (x0 < 0) x0 += s->dilation_width;
      float best = -__builtin_inff();
      ptrdiff_t where = y0 * s->in_width + x0;
      for (ptrdiff_t y = y0; y < y_end; y += s->dilation_height) {
        for (ptrdiff_t column = x0; column < x_end; column += s->dilation_width) {
          float value = x[y * s->in_width + column];
          if (value > best || value != value) {
            best = value;
            where = y * s->in_width + column;
          }
        }
      }
      *out++ = best;
      *indices++ = where;
    }
  }
}

/// Windows of 2 x 2 that do not overlap, without padding: rows of them.
static void pool_plane_2x2(const pool_job *job, const float *x, float *out, int64_t *indices) {
  const ptrdiff_t width = job->shape->in_width;
  const glia_kernels *table = glia_table();
  for (ptrdiff_t oy = 0; oy < job->out_height; oy++) {
    const ptrdiff_t row = 2 * oy * width;
    table->max_pool_2x2(
      out, indices, x + row, x + row + width, (size_t)job->out_width, (int32_t)row, (int32_t)width);
    out += job->out_width;
    indices += job->out_width;
  }
}

static bool is_2x2(const glia_pool2d *s) {
  return s->in_width > 0 && s->kernel_height == 2 && s->kernel_width == 2 && s->stride_height == 2
    && s->stride_width == 2 && s->padding_height == 0 && s->padding_width == 0
    && s->dilation_height == 1 && s->dilation_width == 1 && !s->ceil_mode
    && s->in_height < INT32_MAX / s->in_width;
}

static void run_pool(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const pool_job *job = context;
  const ptrdiff_t plane = job->out_height * job->out_width;
  const ptrdiff_t in_plane = job->shape->in_height * job->shape->in_width;
  bool simple = is_2x2(job->shape);
  for (ptrdiff_t c = begin; c < end; c++) {
    (simple ? pool_plane_2x2 : pool_plane)(
      job, job->x + c * in_plane, job->out + c * plane, job->indices + c * plane);
  }
}

static pool_job job_of(const glia_pool2d *s) {
  return (pool_job){
    .shape = s,
    .out_height = glia_pool_output_size(
      s->in_height, s->kernel_height, s->stride_height, s->padding_height, s->dilation_height,
      s->ceil_mode),
    .out_width = glia_pool_output_size(
      s->in_width, s->kernel_width, s->stride_width, s->padding_width, s->dilation_width,
      s->ceil_mode)};
}

void glia_max_pool2d_forward_f32(
  const glia_pool2d *shape, float *out, int64_t *indices, const float *x) {
  pool_job job = job_of(shape);
  job.out = out;
  job.indices = indices;
  job.x = x;
  ptrdiff_t plane = glia_max(1, shape->in_height * shape->in_width);
  glia_parallel_for(shape->channels, glia_ceil_div(CHUNK, plane), run_pool, &job);
}

static void run_pool_backward(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const pool_job *job = context;
  const ptrdiff_t plane = job->out_height * job->out_width;
  const ptrdiff_t in_plane = job->shape->in_height * job->shape->in_width;
  for (ptrdiff_t c = begin; c < end; c++) {
    float *to = job->out + c * in_plane;
    const float *g = job->x + c * plane;
    const int64_t *indices = job->from + c * plane;
    glia_fill_f32(to, 0, (size_t)in_plane);
    for (ptrdiff_t i = 0; i < plane; i++) to[indices[i]] += g[i];
  }
}

void glia_max_pool2d_backward_f32(
  const glia_pool2d *shape, float *grad_x, const float *grad_out, const int64_t *indices) {
  pool_job job = job_of(shape);
  job.out = grad_x;
  job.x = grad_out;
  job.from = indices;
  ptrdiff_t plane = glia_max(1, shape->in_height * shape->in_width);
  glia_parallel_for(shape->channels, glia_ceil_div(CHUNK, plane), run_pool_backward, &job);
}
