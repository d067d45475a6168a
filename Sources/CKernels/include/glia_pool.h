// Threads: how kernels share work, and how the user's Ctrl-C reaches them.

#ifndef GLIA_POOL_H
#define GLIA_POOL_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Sets how many threads a kernel may use, the calling one included (at least 1, at most 64).
/// The process starts with 1. Workers are started when first needed.
void glia_threads_set(int count);

/// How many threads a kernel may use.
int glia_threads_get(void);

/// Work on the items `begin..<end` of a loop.
typedef void (*glia_chunk_body)(void *context, ptrdiff_t begin, ptrdiff_t end);

/// Runs `body` over `0..<count` in chunks of `grain` items, on as many threads as are set and free.
///
/// The caller takes chunks too and never waits for a worker that has not started one. With one
/// thread, a count up to `grain`, or from inside another such loop, everything runs here. Chunks not
/// begun when an interrupt is requested are left out.
void glia_parallel_for(ptrdiff_t count, ptrdiff_t grain, glia_chunk_body body, void *context);

/// Asks running kernels to stop soon. Safe in a signal handler.
void glia_interrupt_request(void);

/// Withdraws the request.
void glia_interrupt_clear(void);

/// The word the request is kept in, 0 or 1: who else polls for Ctrl-C shares it, so that one store stops
/// the interpreter and the kernels alike. It lives as long as the process.
volatile int *glia_interrupt_flag(void);

/// Puts requests off (+1) while work runs that must not stop half-way, and lets them in again (-1).
void glia_interrupt_hold(int change);

/// Whether a stop was requested and neither withdrawn nor put off.
bool glia_interrupt_pending(void);

#ifdef __cplusplus
}
#endif
#endif
