/* Ctrl-C: one flag, and a pipe that wakes whoever waits for input.
 *
 * The handler does two things that are safe in a handler: store 1 and write one byte. The flag is
 * an int behind a pointer, so that the interpreter's loop and the kernels below it poll the very
 * same word. SA_RESTART is set: no write of running code is cut short; poll() returns all the same. */
#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static volatile int own_flag;
static volatile int *flag = &own_flag;
static void (*volatile forward_request)(void);
static void (*volatile forward_clear)(void);
static int wake_pipe[2] = {-1, -1};
static struct sigaction previous;
static bool installed;

bool ce_wake_open(void) {
  if (wake_pipe[0] >= 0) return true;
  if (pipe(wake_pipe) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(wake_pipe[i], F_SETFD, FD_CLOEXEC);
    fcntl(wake_pipe[i], F_SETFL, O_NONBLOCK);
  }
  return true;
}

int ce_wake_descriptor(void) { return wake_pipe[0]; }

void ce_wake(void) {
  int saved = errno;
  if (wake_pipe[1] >= 0) {
    ssize_t written = write(wake_pipe[1], "", 1); /* a full pipe wakes as well */
    (void)written;
  }
  errno = saved;
}

void ce_wake_drain(void) {
  char bytes[64];
  if (wake_pipe[0] < 0) return;
  while (read(wake_pipe[0], bytes, sizeof bytes) > 0) {
  }
}

static void on_interrupt(int signal) {
  (void)signal;
  __atomic_store_n(flag, 1, __ATOMIC_RELAXED);
  if (forward_request) forward_request();
  ce_wake();
}

void ce_interrupt_install(void) {
  if (installed) return;
  ce_wake_open(); /* without it the flag alone still works */
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_interrupt;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  installed = sigaction(SIGINT, &action, &previous) == 0;
  /* A parent may have left the signal blocked: then Ctrl-C would never arrive. */
  sigset_t interrupt;
  sigemptyset(&interrupt);
  sigaddset(&interrupt, SIGINT);
  pthread_sigmask(SIG_UNBLOCK, &interrupt, NULL);
}

void ce_interrupt_uninstall(void) {
  if (!installed) return;
  sigaction(SIGINT, &previous, NULL);
  installed = false;
}

void ce_interrupt_use(volatile int *other) {
  volatile int *next = other ? other : &own_flag;
  if (next == flag) return;
  if (ce_interrupt_pending()) __atomic_store_n(next, 1, __ATOMIC_RELAXED);
  flag = next;
}

void ce_interrupt_forward(void (*request)(void), void (*clear)(void)) {
  forward_request = request;
  forward_clear = clear;
}

const volatile int *ce_interrupt_flag(void) { return flag; }
int ce_interrupt_pending(void) { return __atomic_load_n(flag, __ATOMIC_RELAXED) != 0; }
void ce_interrupt_clear(void) {
  __atomic_store_n(flag, 0, __ATOMIC_RELAXED);
  if (forward_clear) forward_clear();
}
void ce_interrupt_raise(void) { on_interrupt(SIGINT); }
