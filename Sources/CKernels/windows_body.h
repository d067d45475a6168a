// Average and maximum of windows for one float type: REAL, and NAME(x) which adds its suffix.

typedef struct NAME(window_job) {
  const glia_windows *shape;
  REAL *out;
  const REAL *x, *y_size, *x_size;
  int64_t *indices;
  bool twice;
} NAME(window_job);

static REAL NAME(share)(const NAME(window_job) *job, REAL value, ptrdiff_t oy, ptrdiff_t ox) {
  return job->twice ? value / job->y_size[oy] / job->x_size[ox]
                    : value / (job->y_size[oy] * job->x_size[ox]);
}

static void NAME(mean_planes)(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const NAME(window_job) *job = context;
  const glia_windows *s = job->shape;
  for (ptrdiff_t plane = begin; plane < end; plane++) {
    const REAL *x = job->x + plane * s->in_height * s->in_width;
    REAL *out = job->out + plane * s->out_height * s->out_width;
    for (ptrdiff_t oy = 0; oy < s->out_height; oy++) {
      for (ptrdiff_t ox = 0; ox < s->out_width; ox++) {
        REAL sum = 0;
        for (ptrdiff_t y = s->y_begin[oy]; y < s->y_end[oy]; y++) {
          const REAL *row = x + y * s->in_width;
          for (ptrdiff_t column = s->x_begin[ox]; column < s->x_end[ox]; column++) {
            sum += row[column];
          }
        }
        *out++ = NAME(share)(job, sum, oy, ox);
      }
    }
  }
}

static void NAME(mean_backward_planes)(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const NAME(window_job) *job = context;
  const glia_windows *s = job->shape;
  for (ptrdiff_t plane = begin; plane < end; plane++) {
    REAL *grad = job->out + plane * s->in_height * s->in_width;
    const REAL *g = job->x + plane * s->out_height * s->out_width;
    for (ptrdiff_t i = 0; i < s->in_height * s->in_width; i++) grad[i] = 0;
    for (ptrdiff_t oy = 0; oy < s->out_height; oy++) {
      for (ptrdiff_t ox = 0; ox < s->out_width; ox++) {
        REAL value = NAME(share)(job, *g++, oy, ox);
        for (ptrdiff_t y = s->y_begin[oy]; y < s->y_end[oy]; y++) {
          REAL *row = grad + y * s->in_width;
          for (ptrdiff_t column = s->x_begin[ox]; column < s->x_end[ox]; column++) {
            row[column] += value;
          }
        }
      }
    }
  }
}

static void NAME(max_planes)(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const NAME(window_job) *job = context;
  const glia_windows *s = job->shape;
  for (ptrdiff_t plane = begin; plane < end; plane++) {
    const REAL *x = job->x + plane * s->in_height * s->in_width;
    ptrdiff_t target = plane * s->out_height * s->out_width;
    for (ptrdiff_t oy = 0; oy < s->out_height; oy++) {
      for (ptrdiff_t ox = 0; ox < s->out_width; ox++, target++) {
        ptrdiff_t where = s->y_begin[oy] * s->in_width + s->x_begin[ox];
        REAL best = -(REAL)__builtin_inff();
        for (ptrdiff_t y = s->y_begin[oy]; y < s->y_end[oy]; y++) {
          for (ptrdiff_t column = s->x_begin[ox]; column < s->x_end[ox]; column++) {
            REAL value = x[y * s->in_width + column];
            if (value > best || value != value) {
              best = value;
              where = y * s->in_width + column;
            }
          }
        }
        job->out[target] = best;
        job->indices[target] = where;
      }
    }
  }
}

/// Planes that make a chunk worth a thread's while.
static ptrdiff_t NAME(grain)(const glia_windows *s) {
  return glia_max(1, 16384 / glia_max(1, s->in_height * s->in_width));
}

void NAME(glia_window_mean)(
  const glia_windows *shape, REAL *out, const REAL *x, const REAL *y_size, const REAL *x_size,
  bool twice) {
  NAME(window_job) job = {
    .shape = shape, .out = out, .x = x, .y_size = y_size, .x_size = x_size, .twice = twice};
  glia_parallel_for(shape->planes, NAME(grain)(shape), NAME(mean_planes), &job);
}

void NAME(glia_window_mean_backward)(
  const glia_windows *shape, REAL *grad_x, const REAL *grad_out, const REAL *y_size,
  const REAL *x_size, bool twice) {
  NAME(window_job) job = {
    .shape = shape, .out = grad_x, .x = grad_out, .y_size = y_size, .x_size = x_size,
    .twice = twice};
  glia_parallel_for(shape->planes, NAME(grain)(shape), NAME(mean_backward_planes), &job);
}

void NAME(glia_window_max)(
  const glia_windows *shape, REAL *out, int64_t *indices, const REAL *x) {
  NAME(window_job) job = {.shape = shape, .out = out, .x = x, .indices = indices};
  glia_parallel_for(shape->planes, NAME(grain)(shape), NAME(max_planes), &job);
}
