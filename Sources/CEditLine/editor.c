/* Opening the editor, reading a cell, and the history in memory. */
#define _GNU_SOURCE
#include "internal.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* From the terminfo library that libedit itself stands on; its header is not needed for one name. */
extern int tgetent(char *buffer, const char *name);

ce_editor *ce_self(EditLine *el) {
  void *self = NULL;
  el_get(el, EL_CLIENTDATA, &self);
  return self;
}

static char *prompt_text(EditLine *el) {
  static char none[] = "";
  ce_editor *e = ce_self(el);
  return e->prompt ? e->prompt : none;
}

/* Swift never calls setlocale, and in the "C" locale every byte above 127 would be rejected. */
void ce_use_utf8(void) {
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
  if (!setlocale(LC_CTYPE, "C.UTF-8")) setlocale(LC_CTYPE, "en_US.UTF-8");
}

static bool terminal_can_edit(void) {
  const char *term = getenv("TERM");
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return false;
  return term && *term && strcmp(term, "dumb") != 0;
}

/* libedit complains on stderr about a terminal it does not know. Nearly all of those speak as xterm
 * does (a new terminal, an old server), so they are treated as one. */
static EditLine *open_libedit(const char *program) {
  static char entry[4096]; /* tgetent keeps pointing into it */
  const char *term = getenv("TERM");
  bool known = tgetent(entry, term) > 0;
  if (!known && tgetent(entry, "xterm") <= 0) return NULL;
  char *name = strdup(term);
  if (!name) return NULL;
  if (!known) setenv("TERM", "xterm", 1);
  EditLine *el = el_init(program, stdin, stdout, stderr);
  if (!known) setenv("TERM", name, 1);
  free(name);
  return el;
}

static void configure(ce_editor *e) {
  el_set(e->el, EL_CLIENTDATA, e);
  el_set(e->el, EL_SIGNAL, 0);
  el_set(e->el, EL_EDITOR, "emacs");
  el_set(e->el, EL_PROMPT_ESC, prompt_text, '\1');
  el_set(e->el, EL_HIST, history, e->history);
  el_set(e->el, EL_GETCFN, ce_getc);
  ce_bind_keys(e->el);
}

ce_editor *ce_open(const char *program, ce_callbacks callbacks) {
  ce_use_utf8();
  ce_editor *e = calloc(1, sizeof *e);
  if (!e) return NULL;
  e->callbacks = callbacks;
  e->input_start = e->input_end = CE_INPUT_FRONT;
  e->history = history_init();
  if (!e->history || !ce_wake_open()) {
    if (e->history) history_end(e->history);
    free(e);
    return NULL;
  }
  HistEvent event;
  history(e->history, &event, H_SETSIZE, 1000);
  history(e->history, &event, H_SETUNIQUE, 1);
  ce_interrupt_install();
  if (terminal_can_edit()) e->el = open_libedit(program);
  if (e->el) configure(e);
  return e;
}

void ce_close(ce_editor *e) {
  if (!e) return;
  if (e->el) el_end(e->el);
  history_end(e->history);
  ce_interrupt_uninstall();
  free(e->prompt);
  free(e->line);
  free(e->draft);
  free(e);
}

int ce_is_interactive(const ce_editor *e) { return e->el != NULL; }

static ce_result read_edited(ce_editor *e, const char **text, size_t *length) {
  e->interrupted = e->searching = e->found_by_search = false;
  e->history_position = 0;
  ce_interrupt_clear();
  ce_wake_drain();
  el_resize(e->el); /* the terminal may have changed while code ran */
  ce_signals_begin();
  ce_bracketed_paste(e->el, true);
  int count = 0;
  const char *line = el_gets(e->el, &count);
  ce_bracketed_paste(e->el, false);
  ce_signals_end();
  if (e->interrupted) {
    fputs("^C\n", stdout);
    fflush(stdout);
    return CE_INTERRUPT;
  }
  if (!line || count <= 0) {
    fputs("\n", stdout);
    fflush(stdout);
    return count < 0 ? CE_ERROR : CE_EOF;
  }
  e->line = strdup(line);
  if (!e->line) return CE_ERROR;
  size_t end = strlen(e->line);
  if (end > 0 && e->line[end - 1] == '\n') e->line[--end] = 0;
  *text = e->line;
  *length = end;
  return CE_LINE;
}

ce_result ce_read(
  ce_editor *e, const char *prompt, const char *initial, const char **text, size_t *length) {
  free(e->prompt);
  free(e->line);
  e->prompt = strdup(prompt);
  e->line = NULL;
  *text = NULL;
  *length = 0;
  if (!e->prompt) return CE_ERROR;
  if (!e->el) return ce_read_plain(e, text, length);
  e->initial = initial;
  return read_edited(e, text, length);
}

void ce_history_limit(ce_editor *e, int entries) {
  HistEvent event;
  history(e->history, &event, H_SETSIZE, entries);
}

void ce_history_add(ce_editor *e, const char *text) {
  HistEvent event;
  history(e->history, &event, H_ENTER, text);
}

/* The entry `position` steps back, 1 being the newest; NULL beyond the oldest. */
const char *ce_history_entry(ce_editor *e, int position) {
  HistEvent event;
  if (history(e->history, &event, H_FIRST) < 0) return NULL;
  for (int i = 1; i < position; i++) {
    if (history(e->history, &event, H_NEXT) < 0) return NULL;
  }
  return event.str;
}
