// A convolution's plan: its geometry, the padded copies, and the product over them.
//
// The copy has zeros around each plane and, for a stride s, one plane for each of the s x s phases of
// the pixels; then every kernel tap reads whole runs of neighbouring pixels at one fixed offset, for
// any stride, dilation and padding. No column matrix is ever written.
//
// Two numberings of the pixels. Flat: along the rows of the padded planes, the gaps between rows
// computed and thrown away; every level has it. Dense: runs of 16 real pixels, which one permutation
// of two loads picks out of the padded rows; only AVX-512 has it, and only where a run lies within 32
// floats.

#ifndef GLIA_CONV_PLAN_H
#define GLIA_CONV_PLAN_H

#include "kernels.h"

enum {
  GLIA_CONV_CHANNELS = 16,       // channels in a block of terms
  GLIA_CONV_SLACK = 64           // floats read, never used, beyond the last plane
};

/// The multiply-adds of one piece of work: about 8 microseconds where pieces are shared, so that the
/// layers of a small network have enough of them; longer runs of the tile where they are not.
static inline ptrdiff_t glia_conv_item_work(void) {
  return glia_threads_get() > 1 ? (ptrdiff_t)1 << 18 : (ptrdiff_t)1 << 20;
}

/// What follows from the geometry.
typedef struct conv_plan {
  const glia_kernels *table;  ///< one level for the whole call
  const glia_conv2d *shape;
  ptrdiff_t out_height, out_width;
  ptrdiff_t group_in, group_out;  ///< channels of a group
  ptrdiff_t taps;                 ///< kernel_height * kernel_width
  ptrdiff_t phase_height, pitch;  ///< of a phase of the padded input
  ptrdiff_t channel_size;         ///< all phases of a channel
} conv_plan;

conv_plan glia_conv_plan(const glia_conv2d *shape);

/// Where a tap's pixels begin in a channel of the padded copy.
ptrdiff_t glia_conv_tap_offset(const conv_plan *plan, ptrdiff_t ky, ptrdiff_t kx);

/// Less is done before a second thread has begun: about 20 microseconds.
enum { GLIA_CONV_SERIAL_WORK = 1 << 20 };  // multiply-adds

/// How many images are copied at a time, so that the copies stay in the cache of one core.
ptrdiff_t glia_conv_images_per_block(ptrdiff_t batch, ptrdiff_t floats_per_image);

/// A window on a plane: element (i, j) is plane[first_row + i row_step][first_column + j
/// column_step], and 0 outside of the plane.
typedef struct plane_window {
  ptrdiff_t rows, columns;
  ptrdiff_t first_row, first_column, row_step, column_step;
  ptrdiff_t plane_rows, plane_columns;
} plane_window;

void glia_conv_copy_window(float *out, const plane_window *window, const float *plane);

/// Copies the window of each of `count` planes, and the slack.
void glia_conv_copy_windows(
  const plane_window *window, float *out, const float *planes, ptrdiff_t count);

/// Copies `count` planes of the input with padding and phases, and the slack.
void glia_conv_copy_planes(const conv_plan *plan, float *out, const float *x, ptrdiff_t count);

/// dst[tile][term][channel of the tile]: weights in the order the tiles read them. The factor of a
/// term and channel is weight[term_at[term] + channel * channel_step]. Where a channel's factors fill
/// 0..<terms, `place_of` may be the way back, the term of each; or NULL.
void glia_conv_pack_weights(
  const conv_plan *plan, float *dst, const float *weight, const ptrdiff_t *term_at,
  const ptrdiff_t *place_of, ptrdiff_t terms, ptrdiff_t channels, ptrdiff_t channel_step);

/// The real pixels of an output plane in runs of 16, or NULL without memory. `span` receives 1 past
/// the largest lane: 16 if no run crosses a gap, at most 32 if two vectors hold each.
const glia_pixel_run *glia_conv_runs(
  ptrdiff_t height, ptrdiff_t width, ptrdiff_t pitch, ptrdiff_t *span);

/// A convolution of padded planes with packed weights: what the forward pass and the gradient of the
/// input have in common.
typedef struct conv_product {
  const glia_kernels *table;
  ptrdiff_t images, groups, group_out;
  ptrdiff_t terms, bias_after;
  const ptrdiff_t *offsets;
  const float *source, *weights, *bias;
  ptrdiff_t source_image, source_group;
  ptrdiff_t out_height, out_width, pitch;
  float *out;
  ptrdiff_t out_image;
} conv_product;

/// Computes it.
void glia_conv_product(const conv_product *product);

#endif
