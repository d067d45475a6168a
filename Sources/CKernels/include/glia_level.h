// Instruction sets: which one the kernels use, and how a test forces another.

#ifndef GLIA_LEVEL_H
#define GLIA_LEVEL_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/// An instruction set the kernels are compiled for, from the plainest to the widest.
typedef enum glia_level {
  GLIA_LEVEL_PORTABLE = 0,  ///< whatever the compiler's target has (SSE2 or NEON)
  GLIA_LEVEL_AVX2 = 1,      ///< AVX2 and FMA
  GLIA_LEVEL_AVX512 = 2,    ///< AVX-512 F, DQ, BW, VL and FMA
} glia_level;

/// The widest level this processor and build support.
glia_level glia_level_best(void);

/// The level in use: the best one unless another was forced.
glia_level glia_level_current(void);

/// Uses `level` from now on. False, and no change, if this machine lacks it. Not for use while a
/// kernel runs.
bool glia_level_force(glia_level level);

/// "portable", "avx2" or "avx512".
const char *glia_level_name(glia_level level);

#ifdef __cplusplus
}
#endif
#endif
