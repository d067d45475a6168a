// The thread pool: workers that spin a little, then sleep; a caller that never waits for one that has
// not begun.
//
// One job is open at a time. A worker announces itself in `active` before it looks at the job, the
// caller closes the job before it looks at `active`; so either the worker sees the job closed and
// leaves it alone, or the caller waits for its last chunk. A job is cut into one share for each
// thread. Sleeping workers cost nothing, and at exit the process just ends: a worker holds nothing
// that needs releasing.

#include "kernels.h"

#include <pthread.h>

#if defined(__linux__)
#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

enum { MAX_THREADS = 64, SPINS_BEFORE_SLEEP = 4000 };

static struct {
  glia_chunk_body body;
  void *context;
  ptrdiff_t count, grain, share;
  int shares;
  // Where the chunks not yet taken of each share begin, apart from each other in the cache.
  struct {
    _Atomic ptrdiff_t next;
    char apart[64 - sizeof(ptrdiff_t)];
  } taken[MAX_THREADS];
} job;

static _Atomic uint32_t generation;  // counts jobs: what a sleeping worker watches
static _Atomic int job_open, active, sleeping;
static _Atomic int thread_count = 1;
static int workers_started;  // guarded by `busy`
static atomic_flag busy = ATOMIC_FLAG_INIT;
static _Atomic int interrupted, holds;
static _Thread_local bool inside_job;

void glia_interrupt_request(void) { atomic_store_explicit(&interrupted, 1, memory_order_relaxed); }
void glia_interrupt_clear(void) { atomic_store_explicit(&interrupted, 0, memory_order_relaxed); }
// A lock-free atomic int is laid out as an int.
_Static_assert(sizeof(_Atomic int) == sizeof(int) && ATOMIC_INT_LOCK_FREE == 2, "a plain word");
volatile int *glia_interrupt_flag(void) { return (volatile int *)&interrupted; }
void glia_interrupt_hold(int change) {
  atomic_fetch_add_explicit(&holds, change, memory_order_relaxed);
}
bool glia_interrupt_pending(void) {
  return atomic_load_explicit(&interrupted, memory_order_relaxed) != 0 &&
         atomic_load_explicit(&holds, memory_order_relaxed) == 0;
}

void glia_threads_set(int count) {
  atomic_store(&thread_count, count < 1 ? 1 : count > MAX_THREADS ? MAX_THREADS : count);
}

int glia_threads_get(void) { return atomic_load_explicit(&thread_count, memory_order_relaxed); }

static void relax(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

// MARK: Sleeping until the generation changes

#if defined(__linux__)

static void sleep_while(uint32_t seen) {
  syscall(SYS_futex, &generation, FUTEX_WAIT_PRIVATE, seen, NULL, NULL, 0);
}

static void wake_sleepers(void) {
  syscall(SYS_futex, &generation, FUTEX_WAKE_PRIVATE, MAX_THREADS, NULL, NULL, 0);
}

#else

static pthread_mutex_t sleep_mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t sleep_condition = PTHREAD_COND_INITIALIZER;

static void sleep_while(uint32_t seen) {
  pthread_mutex_lock(&sleep_mutex);
  while (atomic_load(&generation) == seen) pthread_cond_wait(&sleep_condition, &sleep_mutex);
  pthread_mutex_unlock(&sleep_mutex);
}

static void wake_sleepers(void) {
  pthread_mutex_lock(&sleep_mutex);
  pthread_cond_broadcast(&sleep_condition);
  pthread_mutex_unlock(&sleep_mutex);
}

#endif

// MARK: Work

/// Takes the chunks of a share, the same one every time, so that its memory stays in this core's cache;
/// then what is left of the others'.
static void take_chunks(int number) {
  inside_job = true;
  for (int i = 0; i < job.shares; i++) {
    const int share = (number + i) % job.shares;
    const ptrdiff_t end = glia_min((share + 1) * job.share, job.count);
    while (!glia_interrupt_pending()) {
      ptrdiff_t begin = atomic_fetch_add(&job.taken[share].next, job.grain);
      if (begin >= end) break;
      job.body(job.context, begin, glia_min(begin + job.grain, end));
    }
  }
  inside_job = false;
}

static void *work(void *argument) {
  const int number = (int)(intptr_t)argument;  // the first worker is 1
  uint32_t seen = 0;
  for (;;) {
    int spins = 0;
    uint32_t now;
    while ((now = atomic_load(&generation)) == seen) {
      if (++spins < SPINS_BEFORE_SLEEP) {
        relax();
        continue;
      }
      atomic_fetch_add(&sleeping, 1);
      if (atomic_load(&generation) == seen) sleep_while(seen);
      atomic_fetch_sub(&sleeping, 1);
      spins = 0;
    }
    seen = now;
    if (number >= glia_threads_get()) continue;
    atomic_fetch_add(&active, 1);
    if (atomic_load(&job_open)) take_chunks(number);
    atomic_fetch_sub(&active, 1);
  }
  return NULL;
}

/// Starts the workers that are missing; fewer run when the system refuses one.
static void start_workers(int threads) {
  while (workers_started < threads - 1) {
    pthread_attr_t attributes;
    pthread_t thread;
    if (pthread_attr_init(&attributes) != 0) return;
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    int failed = pthread_create(&thread, &attributes, work, (void *)(intptr_t)(workers_started + 1));
    pthread_attr_destroy(&attributes);
    if (failed) return;
    workers_started++;
  }
}

static void run_here(ptrdiff_t count, ptrdiff_t grain, glia_chunk_body body, void *context) {
  for (ptrdiff_t begin = 0; begin < count && !glia_interrupt_pending(); begin += grain) {
    body(context, begin, glia_min(begin + grain, count));
  }
}

void glia_parallel_for(ptrdiff_t count, ptrdiff_t grain, glia_chunk_body body, void *context) {
  if (grain < 1) grain = 1;
  int threads = glia_threads_get();
  if (threads == 1 || count <= grain || inside_job || atomic_flag_test_and_set(&busy)) {
    run_here(count, grain, body, context);
    return;
  }
  start_workers(threads);
  job.body = body;
  job.context = context;
  job.count = count;
  job.grain = grain;
  const ptrdiff_t chunks = glia_ceil_div(count, grain);
  job.shares = threads;
  job.share = glia_ceil_div(chunks, threads) * grain;
  for (int i = 0; i < threads; i++) atomic_store(&job.taken[i].next, i * job.share);
  atomic_store(&job_open, 1);
  atomic_fetch_add(&generation, 1);
  if (atomic_load(&sleeping) > 0) wake_sleepers();
  take_chunks(0);
  atomic_store(&job_open, 0);
  while (atomic_load(&active) > 0) relax();
  atomic_flag_clear(&busy);
}
