// The product of a convolution: cut into tiles of channels and runs of pixels, shared among threads.
//
#include "conv_plan.h"

enum { LARGE_WEIGHTS = 1 << 18 };  // floats: as much as a second-level cache holds

typedef struct product_job {
  const conv_product *product;
  glia_conv_block block;  // what all pieces have in common
  ptrdiff_t tile, tiles, piece, pieces;
  bool dense;
} product_job;

static void run_products(void *context, ptrdiff_t begin, ptrdiff_t end) {
  const product_job *job = context;
  const conv_product *product = job->product;
  const glia_kernels *table = product->table;
  for (ptrdiff_t item = begin; item < end; item++) {
    // All channels of a piece after each other: its input stays in the cache, the weights stream.
    ptrdiff_t tile = item % job->tiles, channel = tile * job->tile, rest = item / job->tiles;
    ptrdiff_t piece = rest % job->pieces;
    rest /= job->pieces;
    ptrdiff_t group = rest % product->groups, image = rest / product->groups;
    glia_conv_block block = job->block;
    block.channels = glia_min(job->tile, product->group_out - channel);
    block.weights = product->weights + (group * product->group_out + channel) * block.terms;
    block.weight_row = block.channels;
    channel += group * product->group_out;
    block.bias = product->bias ? product->bias + channel : NULL;
    block.source =
      product->source + image * product->source_image + group * product->source_group;
    block.out = product->out + image * product->out_image + channel * block.out_plane;
    block.begin = piece * job->piece;
    block.end = glia_min(block.end, block.begin + job->piece);
    (job->dense ? table->conv_dense : table->conv_flat)(&block);
  }
}

/// Whether the gaps between rows cost less than picking the pixels out: a permuted term takes about an
/// eighth longer.
static bool narrow_gaps(const conv_product *product) {
  const ptrdiff_t flat = (product->out_height - 1) * product->pitch + product->out_width;
  const ptrdiff_t dense = product->out_height * product->out_width;
  return 8 * glia_ceil_div(flat, 32) * 32 <= 9 * glia_ceil_div(dense, 16) * 16;
}

void glia_conv_product(const conv_product *product) {
  const glia_kernels *table = product->table;
  const ptrdiff_t pixels = product->out_height * product->out_width;
  product_job job = {
    .product = product,
    .block = {
      .terms = product->terms, .bias_after = product->bias_after, .offsets = product->offsets,
      .pitch = product->pitch, .out_width = product->out_width, .out_plane = pixels,
      .source_image = product->source_image, .out_image = product->out_image}};
  if (table->conv_dense) {
    job.block.runs_per_image = glia_ceil_div(pixels, 16);
    ptrdiff_t span = 0;
    job.block.runs =
      glia_conv_runs(product->out_height, product->out_width, product->pitch, &span);
    job.block.straight = span == 16;
    job.dense = job.block.runs && span <= 32 && (job.block.straight || !narrow_gaps(product));
  }
  const ptrdiff_t tiles = glia_ceil_div(product->group_out, table->gemm_rows);
  job.tile = glia_ceil_div(product->group_out, tiles);
  job.tiles = glia_ceil_div(product->group_out, job.tile);
  // A piece: an even number of runs over all images, or pixels of one image by 32.
  const ptrdiff_t unit = job.dense ? 2 : 32, lanes = job.dense ? 16 : 1;
  job.block.end = job.dense ? job.block.runs_per_image * product->images
                            : (product->out_height - 1) * product->pitch + product->out_width;
  const double work_per_step = (double)job.tile * (double)product->terms * (double)lanes + 1;
  const ptrdiff_t most = glia_ceil_div(job.block.end, unit) * unit, item_work = glia_conv_item_work();
  ptrdiff_t piece = (ptrdiff_t)((double)item_work / work_per_step) / unit * unit;
  // Weights beyond the cache: 256 pixels for each pass over them, where that leaves pieces to share.
  const ptrdiff_t long_piece = 256 / lanes;
  const ptrdiff_t rest = glia_ceil_div(job.block.end, long_piece) * job.tiles * product->groups;
  if (product->group_out * product->terms > LARGE_WEIGHTS && rest >= 8 * glia_threads_get()) {
    piece = glia_max(piece, long_piece);
  }
  job.piece = glia_max(unit, glia_min(piece, most));
  job.pieces = glia_ceil_div(job.block.end, job.piece);
  const ptrdiff_t images = job.dense ? 1 : product->images;
  const ptrdiff_t items = images * product->groups * job.tiles * job.pieces;
  const double work = work_per_step * (double)job.piece;
  const bool alone = work * (double)items < GLIA_CONV_SERIAL_WORK;
  glia_parallel_for(
    items, alone ? items : (ptrdiff_t)((double)item_work / work) + 1, run_products, &job);
}
