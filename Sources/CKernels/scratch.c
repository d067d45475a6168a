// Scratch memory: buffers that belong to a thread and stay, so that a kernel in a training loop
// allocates only in its first step.

#include <stdlib.h>

#include "kernels.h"

typedef struct scratch_buffer {
  void *memory;
  size_t bytes;
} scratch_buffer;

static _Thread_local scratch_buffer buffers[GLIA_SCRATCH_SLOTS];

void *glia_scratch(enum glia_scratch_slot slot, size_t count, size_t element_size) {
  size_t bytes;
  if (__builtin_mul_overflow(count, element_size, &bytes) || bytes > PTRDIFF_MAX - 8192) return NULL;
  bytes = (bytes + 4096) & ~(size_t)63;  // slack: kernels read a vector beyond the end
  scratch_buffer *buffer = &buffers[slot];
  if (buffer->bytes >= bytes) return buffer->memory;
  free(buffer->memory);
  buffer->memory = aligned_alloc(64, bytes);
  buffer->bytes = buffer->memory ? bytes : 0;
  return buffer->memory;
}
