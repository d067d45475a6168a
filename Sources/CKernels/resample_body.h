// Resampling for one float type: REAL, and NAME(x) which adds its suffix.

typedef struct NAME(resample_job) {
  const glia_resampling *shape;
  REAL *out;
  const REAL *x, *row_weights, *column_weights;
} NAME(resample_job);

static void NAME(resample_planes)(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const NAME(resample_job) *job = context;
  const glia_resampling *s = job->shape;
  for (ptrdiff_t plane = begin; plane < end; plane++) {
    const REAL *x = job->x + plane * s->in_height * s->in_width;
    REAL *out = job->out + plane * s->out_height * s->out_width;
    for (ptrdiff_t oy = 0; oy < s->out_height; oy++) {
      for (ptrdiff_t ox = 0; ox < s->out_width; ox++) {
        REAL total = 0;
        for (ptrdiff_t i = oy * s->row_taps; i < (oy + 1) * s->row_taps; i++) {
          const REAL *row = x + s->rows[i] * s->in_width;
          REAL sum = 0;
          for (ptrdiff_t j = ox * s->column_taps; j < (ox + 1) * s->column_taps; j++) {
            sum += job->column_weights[j] * row[s->columns[j]];
          }
          total += job->row_weights[i] * sum;
        }
        *out++ = total;
      }
    }
  }
}

static void NAME(resample_backward_planes)(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const NAME(resample_job) *job = context;
  const glia_resampling *s = job->shape;
  for (ptrdiff_t plane = begin; plane < end; plane++) {
    REAL *grad = job->out + plane * s->in_height * s->in_width;
    const REAL *g = job->x + plane * s->out_height * s->out_width;
    for (ptrdiff_t i = 0; i < s->in_height * s->in_width; i++) grad[i] = 0;
    for (ptrdiff_t oy = 0; oy < s->out_height; oy++) {
      for (ptrdiff_t ox = 0; ox < s->out_width; ox++) {
        const REAL value = *g++;
        for (ptrdiff_t i = oy * s->row_taps; i < (oy + 1) * s->row_taps; i++) {
          REAL *row = grad + s->rows[i] * s->in_width;
          for (ptrdiff_t j = ox * s->column_taps; j < (ox + 1) * s->column_taps; j++) {
            row[s->columns[j]] += job->row_weights[i] * job->column_weights[j] * value;
          }
        }
      }
    }
  }
}

static ptrdiff_t NAME(resample_grain)(const glia_resampling *s) {
  return glia_max(1, 8192 / glia_max(1, s->out_height * s->out_width));
}

void NAME(glia_resample)(
  const glia_resampling *shape, REAL *out, const REAL *x, const REAL *row_weights,
  const REAL *column_weights) {
  NAME(resample_job) job = {
    .shape = shape, .out = out, .x = x, .row_weights = row_weights,
    .column_weights = column_weights};
  glia_parallel_for(shape->planes, NAME(resample_grain)(shape), NAME(resample_planes), &job);
}

void NAME(glia_resample_backward)(
  const glia_resampling *shape, REAL *grad_x, const REAL *grad_out, const REAL *row_weights,
  const REAL *column_weights) {
  NAME(resample_job) job = {
    .shape = shape, .out = grad_x, .x = grad_out, .row_weights = row_weights,
    .column_weights = column_weights};
  glia_parallel_for(
    shape->planes, NAME(resample_grain)(shape), NAME(resample_backward_planes), &job);
}
