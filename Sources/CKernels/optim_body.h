// Optimiser kernels: one vector of parameters at a time through the whole step. The scalars arrive
// as PyTorch rounds them; axpy(x, y, alpha) is fma(y, alpha, x), addcdiv divides before it adds.

GLIA_INLINE f32x16 load_gradient(const float *p, size_t count, bool negate) {
  f32x16 g = load16_upto(p, count);
  return negate ? -g : g;
}

static void sgd_kernel(
  const glia_sgd *o, bool first_step, float *param, const float *grad, float *buffer, size_t n) {
  const float decay = (float)o->weight_decay, momentum = (float)o->momentum;
  const float damped = (float)(1.0 - o->dampening), minus_lr = (float)-o->lr;
  for (size_t i = 0; i < n; i += 16) {
    size_t count = n - i;
    f32x16 p = load16_upto(param + i, count);
    f32x16 g = load_gradient(grad + i, count, o->maximize);
    if (o->weight_decay != 0) g = fma16(p, decay, g);
    if (o->momentum != 0) {
      f32x16 b = g;
      if (!first_step) b = fma16(g, damped, load16_upto(buffer + i, count) * momentum);
      store16_upto(buffer + i, b, count);
      g = o->nesterov ? fma16(b, momentum, g) : b;
    }
    store16_upto(param + i, fma16(g, minus_lr, p), count);
  }
}

static void adam_kernel(
  const glia_adam_scalars *s, float *param, const float *grad, float *exp_avg, float *exp_avg_sq,
  float *max_exp_avg_sq, size_t n) {
  for (size_t i = 0; i < n; i += 16) {
    size_t count = n - i;
    f32x16 p = load16_upto(param + i, count) * s->decay_factor;
    f32x16 g = load_gradient(grad + i, count, s->maximize);
    if (s->decay_gradient != 0) g = fma16(p, s->decay_gradient, g);
    f32x16 m = load16_upto(exp_avg + i, count);
    m = s->lerp_from_end ? fma16(-(g - m), s->lerp_weight, g) : fma16(s->lerp_weight, g - m, m);
    store16_upto(exp_avg + i, m, count);
    f32x16 v = load16_upto(exp_avg_sq + i, count) * s->beta2;
    v = fma16(s->one_minus_beta2 * g, g, v);
    store16_upto(exp_avg_sq + i, v, count);
    if (max_exp_avg_sq) {
      f32x16 top = load16_upto(max_exp_avg_sq + i, count);
      v = top > v ? top : v;
      store16_upto(max_exp_avg_sq + i, v, count);
    }
    f32x16 root = __builtin_elementwise_sqrt(v) / s->root_correction + s->eps;
    store16_upto(param + i, p + (s->minus_step_size * m) / root, count);
  }
}

static void rmsprop_kernel(
  const glia_rmsprop *o, float *param, const float *grad, float *square_avg, float *grad_avg,
  float *buffer, size_t n) {
  const float decay = (float)o->weight_decay, alpha = (float)o->alpha, eps = (float)o->eps;
  const float rest = (float)(1.0 - o->alpha), minus_lr = (float)-o->lr;
  const float momentum = (float)o->momentum;
  const bool from_end = !(rest < 0.5f);  // which end lerp starts from
  for (size_t i = 0; i < n; i += 16) {
    size_t count = n - i;
    f32x16 p = load16_upto(param + i, count);
    f32x16 g = load_gradient(grad + i, count, o->maximize);
    if (o->weight_decay != 0) g = fma16(p, decay, g);
    f32x16 v = fma16(rest * g, g, load16_upto(square_avg + i, count) * alpha);
    store16_upto(square_avg + i, v, count);
    if (o->centered) {
      f32x16 a = load16_upto(grad_avg + i, count);
      a = from_end ? fma16(-(g - a), 1.0f - rest, g) : fma16(rest, g - a, a);
      store16_upto(grad_avg + i, a, count);
      v = fma16(-a, a, v);
    }
    f32x16 root = __builtin_elementwise_sqrt(v) + eps;
    if (o->momentum > 0) {
      f32x16 b = load16_upto(buffer + i, count) * momentum + g / root;
      store16_upto(buffer + i, b, count);
      p = fma16(b, minus_lr, p);
    } else {
      p = p + (minus_lr * g) / root;
    }
    store16_upto(param + i, p, count);
  }
}

static void adagrad_kernel(
  const glia_adagrad *o, float minus_lr, float *param, const float *grad, float *state_sum,
  size_t n) {
  const float decay = (float)o->weight_decay, eps = (float)o->eps;
  for (size_t i = 0; i < n; i += 16) {
    size_t count = n - i;
    f32x16 p = load16_upto(param + i, count);
    f32x16 g = load_gradient(grad + i, count, o->maximize);
    if (o->weight_decay != 0) g = fma16(p, decay, g);
    f32x16 s = fma16(g, g, load16_upto(state_sum + i, count));
    store16_upto(state_sum + i, s, count);
    store16_upto(param + i, p + (minus_lr * g) / (__builtin_elementwise_sqrt(s) + eps), count);
  }
}
