// Random numbers: the part of PyTorch's float32 normal fill that is arithmetic. Drawing the
// uniforms belongs to the generator.

#ifndef GLIA_RANDOM_H
#define GLIA_RANDOM_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Turns `blocks` blocks of 16 uniforms in [0, 1) into normals in place (Box-Muller: the first 8 of a
/// block are radii, the last 8 angles), bit for bit as PyTorch does for 16 elements and more.
void glia_normal_transform_f32(float *data, size_t blocks, float mean, float std);

#ifdef __cplusplus
}
#endif
#endif
