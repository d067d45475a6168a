// The C library's heap, tuned through glibc's `mallopt`, which Swift's Glibc module leaves out.

#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "glia_heap.h"

void glia_keep_freed_memory(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
}
