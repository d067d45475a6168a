/* Signals that concern the screen while a cell is edited: resize, stop and continue, and death.
 *
 * libedit's EL_SIGNAL is not used: it sends each signal on with kill(0, ...) to the whole process
 * group, so that a sibling got SIGINT twice. Our handlers stand only while a cell is read; while
 * code runs the terminal is in its normal state and the usual dispositions hold. */
#define _GNU_SOURCE
#include "internal.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static volatile sig_atomic_t resized, stopped, continued;
static struct termios normal_state;
static bool have_normal_state;

static void on_screen_signal(int signal) {
  if (signal == SIGWINCH) resized = 1;
  if (signal == SIGTSTP) stopped = 1;
  if (signal == SIGCONT) continued = 1;
  ce_wake();
}

/* Leaves the terminal as it was found, then dies of the same signal. */
static void on_fatal(int number) {
  static const char off[] = "\033[?2004l";
  if (have_normal_state) tcsetattr(STDIN_FILENO, TCSANOW, &normal_state);
  ssize_t written = write(STDOUT_FILENO, off, sizeof off - 1);
  (void)written;
  signal(number, SIG_DFL);
  raise(number);
}

static const struct {
  int number;
  void (*handler)(int);
} handled[] = {
  {SIGWINCH, on_screen_signal}, {SIGTSTP, on_screen_signal}, {SIGCONT, on_screen_signal},
  {SIGTERM, on_fatal},          {SIGHUP, on_fatal},          {SIGQUIT, on_fatal},
};
enum { HANDLED = sizeof handled / sizeof *handled };
static struct sigaction before[HANDLED];

void ce_signals_begin(void) {
  have_normal_state = tcgetattr(STDIN_FILENO, &normal_state) == 0;
  resized = stopped = continued = 0;
  for (int i = 0; i < HANDLED; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handled[i].handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(handled[i].number, &action, &before[i]);
    /* What was ignored stays ignored (nohup). */
    if (before[i].sa_handler == SIG_IGN) sigaction(handled[i].number, &before[i], NULL);
  }
}

void ce_signals_end(void) {
  for (int i = 0; i < HANDLED; i++) sigaction(handled[i].number, &before[i], NULL);
}

int ce_columns(void) {
  struct winsize size;
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

int ce_rows(void) {
  struct winsize size;
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

int ce_is_terminal(int descriptor) { return isatty(descriptor) == 1; }

static FILE *output(EditLine *el) {
  FILE *file = NULL;
  if (el_get(el, EL_GETFP, 1, &file) != 0 || !file) return stdout;
  return file;
}

void ce_bracketed_paste(EditLine *el, bool on) {
  FILE *file = output(el);
  fputs(on ? "\033[?2004h" : "\033[?2004l", file);
  fflush(file);
}

/* Draws prompt and text again from the start of the row the cursor is in. */
void ce_redraw_line(EditLine *el) {
  FILE *file = output(el);
  fputs("\r\033[J", file);
  fflush(file);
  el_set(el, EL_REFRESH);
}

/* Moves (row, column) on by a character of `width` columns. */
static void advance(int width, int columns, int *row, int *column) {
  *column += width;
  if (*column <= columns) return;
  *row += 1;
  *column = width;
}

/* Rows from the first row of the prompt to the cursor (or to the end of the text). */
int ce_rows_to_cursor(EditLine *el, int columns, bool to_end) {
  int row = 0, column = 0;
  bool invisible = false;
  mbstate_t state;
  memset(&state, 0, sizeof state);
  const char *p = ce_self(el)->prompt;
  while (p && *p) {
    wchar_t c;
    size_t length = mbrtowc(&c, p, strlen(p), &state);
    if (length == 0 || length == (size_t)-1 || length == (size_t)-2) break;
    p += length;
    if (c == 1) {
      invisible = !invisible;
    } else if (!invisible) {
      int width = wcwidth(c);
      advance(width < 0 ? 0 : width, columns, &row, &column);
    }
  }
  const LineInfoW *line = el_wline(el);
  const wchar_t *end = to_end ? line->lastchar : line->cursor;
  for (const wchar_t *c = line->buffer; c < end; c++) {
    if (*c == L'\n') {
      row++;
      column = 0;
    } else {
      int width = wcwidth(*c);
      advance(width < 0 ? 0 : width, columns, &row, &column);
    }
  }
  return row;
}

/* Terminals that reflow leave the cursor on the same character: count rows at the new width, go up,
 * clear from the prompt down and draw again. libedit alone only notes the new size. */
static void redraw_after_resize(EditLine *el) {
  int columns = ce_columns();
  int up = ce_rows_to_cursor(el, columns > 0 ? columns : 80, false);
  FILE *file = output(el);
  el_resize(el);
  if (up > 0) fprintf(file, "\033[%dA", up);
  fputs("\r\033[J", file);
  fflush(file);
  el_set(el, EL_REFRESH);
}

/* Below the cell, so that the shell does not write over it. */
static void leave_terminal(EditLine *el) {
  int columns = ce_columns();
  if (columns <= 0) columns = 80;
  int below = ce_rows_to_cursor(el, columns, true) - ce_rows_to_cursor(el, columns, false);
  for (int i = 0; i <= below; i++) fputs("\r\n", output(el));
  ce_bracketed_paste(el, false);
  el_set(el, EL_PREP_TERM, 0);
}

static void take_terminal_back(EditLine *el) {
  ce_bracketed_paste(el, true);
  el_set(el, EL_PREP_TERM, 0); /* libedit believes it is raw already and would do nothing */
  el_set(el, EL_PREP_TERM, 1);
  ce_redraw_line(el);
}

/* Stops as the default action would have, with the terminal in its normal state. */
static void stop(EditLine *el) {
  struct sigaction ours, standard;
  leave_terminal(el);
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &ours);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  continued = 0;
  resized = 0;
  el_resize(el);
  take_terminal_back(el);
}

/* Does what the signals since the last call ask for; called between two keys. */
void ce_signals_service(EditLine *el) {
  if (stopped) {
    stopped = 0;
    stop(el);
  }
  if (continued) { /* stopped by SIGSTOP: the shell left the terminal cooked */
    continued = 0;
    take_terminal_back(el);
  }
  if (resized) {
    resized = 0;
    redraw_after_resize(el);
  }
}
