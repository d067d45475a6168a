// The kernels for whatever processor the compiler was asked for (SSE2, NEON).

#include "kernels.h"

#define GLIA_LEVEL_TABLE glia_kernels_portable
#define GLIA_LEVEL_NAME "portable"
#define GLIA_WIDTH 128  // bits of a register, where a kernel asks
#define GLIA_TILE_ROWS 4  // the register tile of a matrix product: rows, vectors of 16 floats
#define GLIA_TILE_VECTORS 1
#define GLIA_TILE_WIDE 2  // vectors of a tile of one or two rows
#define GLIA_WEIGHT_CHANNELS 2  // and of a weight gradient: channels, terms
#define GLIA_WEIGHT_TERMS 2
#include "level_body.h"
