// Two-dimensional convolution and max-pooling, contiguous NCHW.

#ifndef GLIA_CONV_H
#define GLIA_CONV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The geometry of a convolution.
typedef struct glia_conv2d {
  ptrdiff_t batch, in_channels, in_height, in_width;
  ptrdiff_t out_channels, kernel_height, kernel_width;
  ptrdiff_t stride_height, stride_width;
  ptrdiff_t padding_height, padding_width;
  ptrdiff_t dilation_height, dilation_width;
  ptrdiff_t groups;
} glia_conv2d;

/// The geometry of a pooling; `channels` counts every (n, c) plane.
typedef struct glia_pool2d {
  ptrdiff_t channels, in_height, in_width;
  ptrdiff_t kernel_height, kernel_width;
  ptrdiff_t stride_height, stride_width;
  ptrdiff_t padding_height, padding_width;
  ptrdiff_t dilation_height, dilation_width;
  bool ceil_mode;
} glia_pool2d;

/// floor((size + 2 padding - dilation (kernel - 1) - 1) / stride) + 1, or 0 if that is not positive.
ptrdiff_t glia_conv_output_size(
  ptrdiff_t size, ptrdiff_t kernel, ptrdiff_t stride, ptrdiff_t padding, ptrdiff_t dilation);

/// The same for a pooling; in ceil mode rounded up, a last window that begins beyond the padded
/// input left out.
ptrdiff_t glia_pool_output_size(
  ptrdiff_t size, ptrdiff_t kernel, ptrdiff_t stride, ptrdiff_t padding, ptrdiff_t dilation,
  bool ceil_mode);

/// out (N, out_channels, oh, ow) = x (N, in_channels, h, w) * weight (out_channels,
/// in_channels / groups, kh, kw) + bias (out_channels, or NULL).
///
/// Order, as PyTorch's with AVX-512: fma over (ky, kx, channel) within blocks of 16 input channels,
/// the bias after the first block. False if scratch memory could not be had.
bool glia_conv2d_forward_f32(
  const glia_conv2d *shape, float *out, const float *x, const float *weight, const float *bias);

/// grad_x (as x), every element written. False if scratch memory could not be had.
bool glia_conv2d_backward_data_f32(
  const glia_conv2d *shape, float *grad_x, const float *grad_out, const float *weight);

/// grad_weight (as weight), every element written. False if scratch memory could not be had.
bool glia_conv2d_backward_weight_f32(
  const glia_conv2d *shape, float *grad_weight, const float *grad_out, const float *x);

/// grad_bias (out_channels): the sum of grad_out over samples and pixels.
void glia_conv2d_backward_bias_f32(
  const glia_conv2d *shape, float *grad_bias, const float *grad_out);

/// out (channels, oh, ow) = the largest element of each window, and its place y * in_width + x in
/// its plane. The first of equals wins, NaN wins over all.
void glia_max_pool2d_forward_f32(
  const glia_pool2d *shape, float *out, int64_t *indices, const float *x);

/// grad_x (channels, h, w): each gradient added at its index, the rest 0.
void glia_max_pool2d_backward_f32(
  const glia_pool2d *shape, float *grad_x, const float *grad_out, const int64_t *indices);

#ifdef __cplusplus
}
#endif
#endif
