// Optimiser steps: the scalars are computed here in double, the level's kernel does the arrays.

#include <math.h>

#include "kernels.h"

enum { CHUNK = 16384 };

typedef struct optim_job {
  const void *options;
  glia_adam_scalars adam;
  float minus_lr;
  bool first_step;
  float *param, *a, *b, *c;
  const float *grad;
} optim_job;

/// The rest of an array that an optimiser may not have.
static float *at(float *array, ptrdiff_t begin) { return array ? array + begin : NULL; }

static void run_sgd(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const optim_job *job = context;
  glia_table()->sgd(
    job->options, job->first_step, job->param + begin, job->grad + begin, at(job->a, begin),
    (size_t)(end - begin));
}

void glia_sgd_step_f32(
  const glia_sgd *options, bool first_step, float *param, const float *grad,
  float *momentum_buffer, size_t n) {
  optim_job job = {
    .options = options, .first_step = first_step, .param = param, .grad = grad,
    .a = momentum_buffer};
  glia_parallel_for((ptrdiff_t)n, CHUNK, run_sgd, &job);
}

static void run_adam(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const optim_job *job = context;
  glia_table()->adam(
    &job->adam, job->param + begin, job->grad + begin, job->a + begin, job->b + begin,
    at(job->c, begin), (size_t)(end - begin));
}

void glia_adam_step_f32(
  const glia_adam *options, int64_t step, float *param, const float *grad, float *exp_avg,
  float *exp_avg_sq, float *max_exp_avg_sq, size_t n) {
  double correction1 = 1 - pow(options->beta1, (double)step);
  double correction2 = 1 - pow(options->beta2, (double)step);
  float weight = (float)(1 - options->beta1);
  bool from_end = !(fabsf(weight) < 0.5f);  // which end lerp starts from
  optim_job job = {
    .param = param, .grad = grad, .a = exp_avg, .b = exp_avg_sq,
    .c = options->amsgrad ? max_exp_avg_sq : NULL,
    .adam = {
      .decay_gradient = options->decoupled ? 0 : (float)options->weight_decay,
      .decay_factor = options->decoupled ? (float)(1 - options->lr * options->weight_decay) : 1,
      .lerp_weight = from_end ? 1 - weight : weight,
      .lerp_from_end = from_end,
      .beta2 = (float)options->beta2,
      .one_minus_beta2 = (float)(1 - options->beta2),
      .root_correction = (float)sqrt(correction2),
      .eps = (float)options->eps,
      .minus_step_size = (float)-(options->lr / correction1),
      .maximize = options->maximize,
    }};
  glia_parallel_for((ptrdiff_t)n, CHUNK, run_adam, &job);
}

static void run_rmsprop(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const optim_job *job = context;
  glia_table()->rmsprop(
    job->options, job->param + begin, job->grad + begin, job->a + begin, at(job->b, begin),
    at(job->c, begin), (size_t)(end - begin));
}

void glia_rmsprop_step_f32(
  const glia_rmsprop *options, float *param, const float *grad, float *square_avg,
  float *grad_avg, float *momentum_buffer, size_t n) {
  optim_job job = {
    .options = options, .param = param, .grad = grad, .a = square_avg, .b = grad_avg,
    .c = momentum_buffer};
  glia_parallel_for((ptrdiff_t)n, CHUNK, run_rmsprop, &job);
}

static void run_adagrad(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const optim_job *job = context;
  glia_table()->adagrad(
    job->options, job->minus_lr, job->param + begin, job->grad + begin, job->a + begin,
    (size_t)(end - begin));
}

void glia_adagrad_step_f32(
  const glia_adagrad *options, int64_t step, float *param, const float *grad, float *state_sum,
  size_t n) {
  double lr = options->lr / (1 + (double)(step - 1) * options->lr_decay);
  optim_job job = {
    .options = options, .minus_lr = (float)-lr, .param = param, .grad = grad, .a = state_sum};
  glia_parallel_for((ptrdiff_t)n, CHUNK, run_adagrad, &job);
}
