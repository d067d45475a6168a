// The C library's heap: what happens to memory that is given back.

#ifndef GLIA_HEAP_H
#define GLIA_HEAP_H

#ifdef __cplusplus
extern "C" {
#endif

/// Lets up to 64 MiB of freed memory stay with the process for its next need. Without it the C
/// library returns every large block at once, and whatever grows, a list in a loop of `append`,
/// say, pays for fresh pages again and again: a quarter of that loop's time.
void glia_keep_freed_memory(void);

#ifdef __cplusplus
}
#endif

#endif
