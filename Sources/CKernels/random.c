// Random numbers: the normal transform.

#include "kernels.h"

void glia_normal_transform_f32(float *data, size_t blocks, float mean, float std) {
  glia_table()->normal(data, blocks, mean, std);
}
