// Softmax, log-softmax and cross-entropy over the last dimension of a contiguous (rows, columns).

#ifndef GLIA_SOFTMAX_H
#define GLIA_SOFTMAX_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// out = e * (1 / sum e) with e = exp(x - max of the row). In place allowed.
void glia_softmax_f32(float *out, const float *x, size_t rows, size_t columns);

/// out = (x - max) - log(sum exp(x - max)). In place allowed.
void glia_log_softmax_f32(float *out, const float *x, size_t rows, size_t columns);

/// grad_x = (g - sum(g * y)) * y, where y is softmax's output. In place on g allowed.
void glia_softmax_backward_f32(
  float *grad_x, const float *g, const float *y, size_t rows, size_t columns);

/// grad_x = fma(-exp(y), sum g, g), where y is log_softmax's output. In place on g allowed.
void glia_log_softmax_backward_f32(
  float *grad_x, const float *g, const float *y, size_t rows, size_t columns);

/// What `glia_nll_*` do with the losses of the samples.
typedef enum glia_reduction {
  GLIA_REDUCTION_NONE,
  GLIA_REDUCTION_MEAN,
  GLIA_REDUCTION_SUM,
} glia_reduction;

/// The negative log likelihood of `targets`, added in PyTorch's order.
///
/// `weight` (one per column) may be NULL; a sample whose target is `ignore_index` does not count.
/// `out` has `rows` elements for no reduction and one otherwise; `total_weight` (may be NULL)
/// receives the divisor of the mean. Returns the first row whose target is neither ignored nor a
/// column, or -1: then nothing useful was written.
ptrdiff_t glia_nll_forward_f32(
  float *out, float *total_weight, const float *logp, const int64_t *targets, const float *weight,
  size_t rows, size_t columns, int64_t ignore_index, glia_reduction reduction);

/// grad_logp of the above (every element written). `grad` has `rows` elements for no reduction and
/// one otherwise. Targets must have passed the forward.
void glia_nll_backward_f32(
  float *grad_logp, const float *grad, const int64_t *targets, const float *weight,
  float total_weight, size_t rows, size_t columns, int64_t ignore_index, glia_reduction reduction);

/// log_softmax and nll in one pass: `logp` (rows, columns) is kept for the backward. In place on x
/// allowed. The other arguments and the result as in `glia_nll_forward_f32`.
ptrdiff_t glia_cross_entropy_forward_f32(
  float *out, float *total_weight, float *logp, const float *x, const int64_t *targets,
  const float *weight, size_t rows, size_t columns, int64_t ignore_index, glia_reduction reduction);

/// grad_x = fma(-exp(logp), sum g, g) where g is the gradient of nll: -1/N at the target for a mean.
void glia_cross_entropy_backward_f32(
  float *grad_x, const float *grad, const float *logp, const int64_t *targets, const float *weight,
  float total_weight, size_t rows, size_t columns, int64_t ignore_index, glia_reduction reduction);

#ifdef __cplusplus
}
#endif
#endif
