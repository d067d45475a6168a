// Softmax and cross-entropy: rows over threads, the sum of losses in PyTorch's order.

#include "kernels.h"

enum { CHUNK = 16384 };

typedef struct softmax_job {
  float *out;
  const float *x, *g;
  ptrdiff_t columns;
  bool logarithm;
} softmax_job;

static void run_softmax(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const softmax_job *job = context;
  const glia_kernels *table = glia_table();
  for (ptrdiff_t i = begin; i < end; i++) {
    ptrdiff_t at = i * job->columns;
    table->softmax_row(job->out + at, job->x + at, (size_t)job->columns, job->logarithm);
  }
}

static void run_backward(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const softmax_job *job = context;
  const glia_kernels *table = glia_table();
  for (ptrdiff_t i = begin; i < end; i++) {
    ptrdiff_t at = i * job->columns;
    if (job->logarithm) {
      table->log_softmax_backward_row(
        job->out + at, job->g + at, job->x + at, (size_t)job->columns);
    } else {
      table->softmax_backward_row(job->out + at, job->g + at, job->x + at, (size_t)job->columns);
    }
  }
}

static void over_rows(softmax_job *job, size_t rows, glia_chunk_body body) {
  if (job->columns == 0) return;
  glia_parallel_for((ptrdiff_t)rows, glia_ceil_div(CHUNK, job->columns), body, job);
}

void glia_softmax_f32(float *out, const float *x, size_t rows, size_t columns) {
  softmax_job job = {.out = out, .x = x, .columns = (ptrdiff_t)columns};
  over_rows(&job, rows, run_softmax);
}

void glia_log_softmax_f32(float *out, const float *x, size_t rows, size_t columns) {
  softmax_job job = {.out = out, .x = x, .columns = (ptrdiff_t)columns, .logarithm = true};
  over_rows(&job, rows, run_softmax);
}

void glia_softmax_backward_f32(
  float *grad_x, const float *g, const float *y, size_t rows, size_t columns) {
  softmax_job job = {.out = grad_x, .x = y, .g = g, .columns = (ptrdiff_t)columns};
  over_rows(&job, rows, run_backward);
}

void glia_log_softmax_backward_f32(
  float *grad_x, const float *g, const float *y, size_t rows, size_t columns) {
  softmax_job job = {
    .out = grad_x, .x = y, .g = g, .columns = (ptrdiff_t)columns, .logarithm = true};
  over_rows(&job, rows, run_backward);
}

// MARK: Negative log likelihood

/// PyTorch's running sums of losses and weights: 8 levels, folded by the index of the sample.
typedef struct loss_cascade {
  float loss[8], weight[8];
  int power;
} loss_cascade;

static void fold(loss_cascade *sums, size_t sample) {
  const size_t mask = ((size_t)1 << sums->power) - 1;
  for (int j = 0; j + 1 < 8 && (sample & (mask << (j * sums->power))) == 0; j++) {
    sums->loss[j + 1] += sums->loss[j];
    sums->weight[j + 1] += sums->weight[j];
    sums->loss[j] = sums->weight[j] = 0;
  }
}

ptrdiff_t glia_nll_forward_f32(
  float *out, float *total_weight, const float *logp, const int64_t *targets, const float *weight,
  size_t rows, size_t columns, int64_t ignore_index, glia_reduction reduction) {
  int log2_rows = rows < 2 ? 0 : 64 - __builtin_clzll((unsigned long long)rows - 1);
  loss_cascade sums = {.power = log2_rows / 8 < 4 ? 4 : log2_rows / 8};
  size_t counted = 0;
  for (size_t i = 0; i < rows; i++) {
    if (targets[i] == ignore_index) {
      if (reduction == GLIA_REDUCTION_NONE) out[i] = 0;
      continue;
    }
    if (targets[i] < 0 || (uint64_t)targets[i] >= columns) return (ptrdiff_t)i;
    float value = logp[i * columns + (size_t)targets[i]];
    float factor = weight ? weight[targets[i]] : 1.0f;
    counted++;
    if (reduction == GLIA_REDUCTION_NONE) {
      out[i] = -value * factor;
      continue;
    }
    sums.loss[0] -= value * factor;
    sums.weight[0] += factor;
    fold(&sums, i);
  }
  float loss = 0, divisor = 0;
  for (int j = 0; j < 8; j++) {
    loss += sums.loss[j];
    divisor += sums.weight[j];
  }
  if (!weight) divisor = (float)counted;
  if (total_weight) *total_weight = reduction == GLIA_REDUCTION_NONE ? 0 : divisor;
  if (reduction == GLIA_REDUCTION_MEAN) *out = loss / divisor;
  if (reduction == GLIA_REDUCTION_SUM) *out = loss;
  return -1;
}

/// The gradient at the target of sample i.
static float target_gradient(
  size_t i, const float *grad, int64_t target, const float *weight, float total_weight,
  int64_t ignore_index, glia_reduction reduction) {
  if (target == ignore_index) return 0;
  float factor = weight ? weight[target] : 1.0f;
  float g = reduction == GLIA_REDUCTION_NONE ? grad[i] : grad[0];
  if (reduction == GLIA_REDUCTION_MEAN) g = g / total_weight;
  return -factor * g;
}

void glia_nll_backward_f32(
  float *grad_logp, const float *grad, const int64_t *targets, const float *weight,
  float total_weight, size_t rows, size_t columns, int64_t ignore_index,
  glia_reduction reduction) {
  glia_fill_f32(grad_logp, 0, rows * columns);
  for (size_t i = 0; i < rows; i++) {
    if (targets[i] == ignore_index) continue;
    grad_logp[i * columns + (size_t)targets[i]] = target_gradient(
      i, grad, targets[i], weight, total_weight, ignore_index, reduction);
  }
}

ptrdiff_t glia_cross_entropy_forward_f32(
  float *out, float *total_weight, float *logp, const float *x, const int64_t *targets,
  const float *weight, size_t rows, size_t columns, int64_t ignore_index,
  glia_reduction reduction) {
  glia_log_softmax_f32(logp, x, rows, columns);
  return glia_nll_forward_f32(
    out, total_weight, logp, targets, weight, rows, columns, ignore_index, reduction);
}

void glia_cross_entropy_backward_f32(
  float *grad_x, const float *grad, const float *logp, const int64_t *targets, const float *weight,
  float total_weight, size_t rows, size_t columns, int64_t ignore_index,
  glia_reduction reduction) {
  const glia_kernels *table = glia_table();
  for (size_t i = 0; i < rows; i++) {
    const float *row = logp + i * columns;
    float *to = grad_x + i * columns;
    if (targets[i] == ignore_index) {
      glia_fill_f32(to, 0, columns);
      continue;
    }
    float g = target_gradient(
      i, grad, targets[i], weight, total_weight, ignore_index, reduction);
    size_t target = (size_t)targets[i];
    // Everywhere but at the target fma(-exp, g, 0) is one product.
    float at_target[16], source[16] = {0};
    if (target < columns) {
      source[0] = row[target];
      table->scaled_exp_row(at_target, source, 1.0f, 1);
    }
    table->scaled_exp_row(to, row, g, columns);
    if (target < columns) to[target] = __builtin_fmaf(at_target[0], g, g);
  }
}
