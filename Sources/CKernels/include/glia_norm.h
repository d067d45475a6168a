// Normalisation by channels: x (samples, channels, pixels), contiguous, statistics per channel.
//
// Batch norm is this with its own sizes, layer norm with one sample whose channels are the rows.

#ifndef GLIA_NORM_H
#define GLIA_NORM_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct glia_channels {
  ptrdiff_t samples, channels, pixels;
} glia_channels;

/// The mean and the biased variance of every channel, summed in double.
void glia_channel_moments_f32(
  const glia_channels *shape, double *mean, double *variance, const float *x);
void glia_channel_moments_f64(
  const glia_channels *shape, double *mean, double *variance, const double *x);

/// out = x * scale + shift, per channel.
void glia_channel_affine_f32(
  const glia_channels *shape, float *out, const float *x, const float *scale, const float *shift);
void glia_channel_affine_f64(
  const glia_channels *shape, double *out, const double *x, const double *scale,
  const double *shift);

/// Per channel the sums of g and of g * (x - mean), in double.
void glia_channel_gradient_sums_f32(
  const glia_channels *shape, double *sum, double *product, const float *g, const float *x,
  const double *mean);
void glia_channel_gradient_sums_f64(
  const glia_channels *shape, double *sum, double *product, const double *g, const double *x,
  const double *mean);

/// out = (g - offset - (x - mean) * slope) * factor, per channel.
void glia_channel_gradient_f32(
  const glia_channels *shape, float *out, const float *g, const float *x, const float *mean,
  const float *offset, const float *slope, const float *factor);
void glia_channel_gradient_f64(
  const glia_channels *shape, double *out, const double *g, const double *x, const double *mean,
  const double *offset, const double *slope, const double *factor);

#ifdef __cplusplus
}
#endif
#endif
