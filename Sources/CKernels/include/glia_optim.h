// Optimiser steps, each one fused pass over a parameter, its gradient and its state, contiguous
// float32. The roundings are PyTorch's (scalars are doubles, rounded to float32 where it does),
// with the IEEE square root. `step` counts from 1.

#ifndef GLIA_OPTIM_H
#define GLIA_OPTIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct glia_sgd {
  double lr, momentum, dampening, weight_decay;
  bool nesterov, maximize;
} glia_sgd;

/// `momentum_buffer` may be NULL when momentum is 0; on the first step it is only written.
void glia_sgd_step_f32(
  const glia_sgd *options, bool first_step, float *param, const float *grad,
  float *momentum_buffer, size_t n);

typedef struct glia_adam {
  double lr, beta1, beta2, eps, weight_decay;
  bool decoupled;  ///< AdamW: the decay multiplies the parameter, not the gradient
  bool amsgrad, maximize;
} glia_adam;

/// Adam and AdamW. `exp_avg`, `exp_avg_sq` and (amsgrad only, else NULL) `max_exp_avg_sq` begin as
/// zeros.
void glia_adam_step_f32(
  const glia_adam *options, int64_t step, float *param, const float *grad, float *exp_avg,
  float *exp_avg_sq, float *max_exp_avg_sq, size_t n);

typedef struct glia_rmsprop {
  double lr, alpha, eps, weight_decay, momentum;
  bool centered, maximize;
} glia_rmsprop;

/// `grad_avg` may be NULL unless centered, `momentum_buffer` unless momentum > 0; all begin as zeros.
void glia_rmsprop_step_f32(
  const glia_rmsprop *options, float *param, const float *grad, float *square_avg,
  float *grad_avg, float *momentum_buffer, size_t n);

typedef struct glia_adagrad {
  double lr, lr_decay, eps, weight_decay;
  bool maximize;
} glia_adagrad;

void glia_adagrad_step_f32(
  const glia_adagrad *options, int64_t step, float *param, const float *grad, float *state_sum,
  size_t n);

#ifdef __cplusplus
}
#endif
#endif
