// Windows over planes: average pooling, adaptive pooling, and the upsampling that is their adjoint.

#ifndef GLIA_WINDOWS_H
#define GLIA_WINDOWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Planes (in_height, in_width) of which every output pixel (oy, ox) sees the rows
/// y_begin[oy] ..< y_end[oy] and the columns x_begin[ox] ..< x_end[ox], all inside the plane.
typedef struct glia_windows {
  ptrdiff_t planes, in_height, in_width, out_height, out_width;
  const ptrdiff_t *y_begin, *y_end, *x_begin, *x_end;
} glia_windows;

/// out (planes, out_height, out_width) = the sum of each window, divided by y_size[oy] * x_size[ox],
/// or (`twice`, as adaptive pooling does) by one after the other.
void glia_window_mean_f32(
  const glia_windows *shape, float *out, const float *x, const float *y_size, const float *x_size,
  bool twice);
void glia_window_mean_f64(
  const glia_windows *shape, double *out, const double *x, const double *y_size,
  const double *x_size, bool twice);

/// grad_x (as x), every element written: each gradient, divided as above, added to its window.
void glia_window_mean_backward_f32(
  const glia_windows *shape, float *grad_x, const float *grad_out, const float *y_size,
  const float *x_size, bool twice);
void glia_window_mean_backward_f64(
  const glia_windows *shape, double *grad_x, const double *grad_out, const double *y_size,
  const double *x_size, bool twice);

/// out = the largest element of each window, and its place y * in_width + x in its plane. The first
/// of equals wins, NaN wins over all. No window is empty.
void glia_window_max_f32(const glia_windows *shape, float *out, int64_t *indices, const float *x);
void glia_window_max_f64(const glia_windows *shape, double *out, int64_t *indices, const double *x);

#ifdef __cplusplus
}
#endif
#endif
