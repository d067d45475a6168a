// Resampling of planes: every output pixel is a weighted sum of a few rows and columns.

#ifndef GLIA_RESAMPLE_H
#define GLIA_RESAMPLE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Output row oy reads the rows rows[oy * row_taps ...] of its plane, columns alike.
typedef struct glia_resampling {
  ptrdiff_t planes, in_height, in_width, out_height, out_width, row_taps, column_taps;
  const ptrdiff_t *rows, *columns;
} glia_resampling;

/// out = the sum over the taps of row weight * (the sum over the taps of column weight * x).
void glia_resample_f32(
  const glia_resampling *shape, float *out, const float *x, const float *row_weights,
  const float *column_weights);
void glia_resample_f64(
  const glia_resampling *shape, double *out, const double *x, const double *row_weights,
  const double *column_weights);

/// grad_x (as x), every element written.
void glia_resample_backward_f32(
  const glia_resampling *shape, float *grad_x, const float *grad_out, const float *row_weights,
  const float *column_weights);
void glia_resample_backward_f64(
  const glia_resampling *shape, double *grad_x, const double *grad_out, const double *row_weights,
  const double *column_weights);

#ifdef __cplusplus
}
#endif
#endif
