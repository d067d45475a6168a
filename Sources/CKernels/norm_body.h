// Normalisation by channels for one float type: REAL, and NAME(x) which adds its suffix.
//
// With one pixel the channels lie side by side and a pass goes along the rows of samples; else every
// channel is a plane per sample, summed over eight lanes.

enum { NAME(LANES) = 8 };

typedef struct NAME(channel_job) {
  const glia_channels *shape;
  REAL *out;
  const REAL *x, *g;
  const REAL *a, *b, *c, *d;
  double *first, *second;
  const double *mean;
} NAME(channel_job);

/// The sums of x - shift over a plane, and of its square.
static void NAME(plane_sums)(
  const REAL *x, ptrdiff_t n, double shift, double *sum, double *square) {
  double s[NAME(LANES)] = {0}, q[NAME(LANES)] = {0};
  ptrdiff_t i = 0;
  for (; i + NAME(LANES) <= n; i += NAME(LANES)) {
    for (int j = 0; j < NAME(LANES); j++) {
      double value = (double)x[i + j] - shift;
      s[j] += value;
      q[j] += value * value;
    }
  }
  for (; i < n; i++) {
    double value = (double)x[i] - shift;
    s[0] += value;
    q[0] += value * value;
  }
  for (int j = 0; j < NAME(LANES); j++) {
    *sum += s[j];
    *square += q[j];
  }
}

static void NAME(moments)(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const NAME(channel_job) *job = context;
  const glia_channels *s = job->shape;
  const double count = (double)(s->samples * s->pixels);
  for (ptrdiff_t c = begin; c < end; c++) {
    double sum = 0, square = 0, rest = 0;
    for (ptrdiff_t n = 0; n < s->samples; n++) {
      NAME(plane_sums)(job->x + (n * s->channels + c) * s->pixels, s->pixels, 0, &sum, &square);
    }
    const double mean = sum / count;
    square = 0;
    for (ptrdiff_t n = 0; n < s->samples; n++) {
      NAME(plane_sums)(job->x + (n * s->channels + c) * s->pixels, s->pixels, mean, &rest, &square);
    }
    job->first[c] = mean;
    job->second[c] = square / count;
  }
}

static void NAME(column_moments)(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const NAME(channel_job) *job = context;
  const glia_channels *s = job->shape;
  const double count = (double)s->samples;
  for (ptrdiff_t c = begin; c < end; c++) job->first[c] = job->second[c] = 0;
  for (ptrdiff_t n = 0; n < s->samples; n++) {
    const REAL *row = job->x + n * s->channels;
    for (ptrdiff_t c = begin; c < end; c++) job->first[c] += (double)row[c];
  }
  for (ptrdiff_t c = begin; c < end; c++) job->first[c] /= count;
  for (ptrdiff_t n = 0; n < s->samples; n++) {
    const REAL *row = job->x + n * s->channels;
    for (ptrdiff_t c = begin; c < end; c++) {
      double value = (double)row[c] - job->first[c];
      job->second[c] += value * value;
    }
  }
  for (ptrdiff_t c = begin; c < end; c++) job->second[c] /= count;
}

static void NAME(gradient_sums)(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const NAME(channel_job) *job = context;
  const glia_channels *s = job->shape;
  for (ptrdiff_t c = begin; c < end; c++) {
    const double mean = job->mean[c];
    double s0[NAME(LANES)] = {0}, s1[NAME(LANES)] = {0};
    for (ptrdiff_t n = 0; n < s->samples; n++) {
      const REAL *g = job->g + (n * s->channels + c) * s->pixels;
      const REAL *x = job->x + (n * s->channels + c) * s->pixels;
      ptrdiff_t i = 0;
      for (; i + NAME(LANES) <= s->pixels; i += NAME(LANES)) {
        for (int j = 0; j < NAME(LANES); j++) {
          s0[j] += (double)g[i + j];
          s1[j] += (double)g[i + j] * ((double)x[i + j] - mean);
        }
      }
      for (; i < s->pixels; i++) {
        s0[0] += (double)g[i];
        s1[0] += (double)g[i] * ((double)x[i] - mean);
      }
    }
    job->first[c] = job->second[c] = 0;
    for (int j = 0; j < NAME(LANES); j++) {
      job->first[c] += s0[j];
      job->second[c] += s1[j];
    }
  }
}

static void NAME(column_gradient_sums)(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const NAME(channel_job) *job = context;
  const glia_channels *s = job->shape;
  for (ptrdiff_t c = begin; c < end; c++) job->first[c] = job->second[c] = 0;
  for (ptrdiff_t n = 0; n < s->samples; n++) {
    const REAL *g = job->g + n * s->channels, *x = job->x + n * s->channels;
    for (ptrdiff_t c = begin; c < end; c++) {
      job->first[c] += (double)g[c];
      job->second[c] += (double)g[c] * ((double)x[c] - job->mean[c]);
    }
  }
}

/// Planes (samples times channels) of an affine map.
static void NAME(affine)(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const NAME(channel_job) *job = context;
  const glia_channels *s = job->shape;
  for (ptrdiff_t plane = begin; plane < end; plane++) {
    const REAL scale = job->a[plane % s->channels], shift = job->b[plane % s->channels];
    const REAL *x = job->x + plane * s->pixels;
    REAL *out = job->out + plane * s->pixels;
    for (ptrdiff_t i = 0; i < s->pixels; i++) out[i] = x[i] * scale + shift;
  }
}

/// Samples of an affine map with one pixel.
static void NAME(row_affine)(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const NAME(channel_job) *job = context;
  const ptrdiff_t channels = job->shape->channels;
  for (ptrdiff_t n = begin; n < end; n++) {
    const REAL *x = job->x + n * channels;
    REAL *out = job->out + n * channels;
    for (ptrdiff_t c = 0; c < channels; c++) out[c] = x[c] * job->a[c] + job->b[c];
  }
}

static void NAME(gradient)(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const NAME(channel_job) *job = context;
  const glia_channels *s = job->shape;
  for (ptrdiff_t plane = begin; plane < end; plane++) {
    const ptrdiff_t c = plane % s->channels;
    const REAL mean = job->a[c], offset = job->b[c], slope = job->c[c], factor = job->d[c];
    const REAL *x = job->x + plane * s->pixels, *g = job->g + plane * s->pixels;
    REAL *out = job->out + plane * s->pixels;
    for (ptrdiff_t i = 0; i < s->pixels; i++) {
      out[i] = (g[i] - offset - (x[i] - mean) * slope) * factor;
    }
  }
}

static void NAME(row_gradient)(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const NAME(channel_job) *job = context;
  const ptrdiff_t channels = job->shape->channels;
  for (ptrdiff_t n = begin; n < end; n++) {
    const REAL *x = job->x + n * channels, *g = job->g + n * channels;
    REAL *out = job->out + n * channels;
    for (ptrdiff_t c = 0; c < channels; c++) {
      out[c] = (g[c] - job->b[c] - (x[c] - job->a[c]) * job->c[c]) * job->d[c];
    }
  }
}

/// Runs over channels: planes, or columns where there is one pixel.
static void NAME(over_channels)(
  NAME(channel_job) *job, glia_chunk_body planes, glia_chunk_body columns) {
  const glia_channels *s = job->shape;
  const ptrdiff_t each = glia_max(1, s->samples * s->pixels);
  glia_parallel_for(
    s->channels, glia_max(s->pixels == 1 ? 64 : 1, 16384 / each),
    s->pixels == 1 ? columns : planes, job);
}

/// Runs over planes, or rows where there is one pixel.
static void NAME(over_planes)(
  NAME(channel_job) *job, glia_chunk_body planes, glia_chunk_body rows) {
  const glia_channels *s = job->shape;
  if (s->pixels == 1) {
    glia_parallel_for(s->samples, glia_max(1, 16384 / glia_max(1, s->channels)), rows, job);
  } else {
    glia_parallel_for(
      s->samples * s->channels, glia_max(1, 16384 / glia_max(1, s->pixels)), planes, job);
  }
}

void NAME(glia_channel_moments)(
  const glia_channels *shape, double *mean, double *variance, const REAL *x) {
  NAME(channel_job) job = {.shape = shape, .x = x, .first = mean, .second = variance};
  NAME(over_channels)(&job, NAME(moments), NAME(column_moments));
}

void NAME(glia_channel_affine)(
  const glia_channels *shape, REAL *out, const REAL *x, const REAL *scale, const REAL *shift) {
  NAME(channel_job) job = {.shape = shape, .out = out, .x = x, .a = scale, .b = shift};
  NAME(over_planes)(&job, NAME(affine), NAME(row_affine));
}

void NAME(glia_channel_gradient_sums)(
  const glia_channels *shape, double *sum, double *product, const REAL *g, const REAL *x,
  const double *mean) {
  NAME(channel_job) job = {
    .shape = shape, .x = x, .g = g, .first = sum, .second = product, .mean = mean};
  NAME(over_channels)(&job, NAME(gradient_sums), NAME(column_gradient_sums));
}

void NAME(glia_channel_gradient)(
  const glia_channels *shape, REAL *out, const REAL *g, const REAL *x, const REAL *mean,
  const REAL *offset, const REAL *slope, const REAL *factor) {
  NAME(channel_job) job = {
    .shape = shape, .out = out, .x = x, .g = g, .a = mean, .b = offset, .c = slope, .d = factor};
  NAME(over_planes)(&job, NAME(gradient), NAME(row_gradient));
}
