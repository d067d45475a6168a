/* What each key does: one table, and the functions libedit does not have.
 *
 * A function bound to a key cannot call a stock command, so it pushes a private key (an escape
 * sequence no terminal sends) that is bound to the command. Up and Down are our own because the
 * stock ones forget the unsent line (Down) or cut it at 1024 characters (Up). */
#define _GNU_SOURCE
#include "internal.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const wchar_t ce_interrupt_key = 0x1c;

enum { INDENT = 4, MAX_INDENT = 64 };

static size_t text_length(const LineInfo *line) {
  return (size_t)(line->lastchar - line->buffer);
}

static unsigned char refresh_if(int result) { return result == -1 ? CC_ERROR : CC_REFRESH; }

static unsigned char insert_line_break(EditLine *el, int indent) {
  char text[MAX_INDENT + 2];
  if (indent > MAX_INDENT) indent = MAX_INDENT;
  text[0] = '\n';
  memset(text + 1, ' ', (size_t)indent);
  text[indent + 1] = 0;
  return refresh_if(el_insertstr(el, text));
}

/* More input behind this key at once: a paste by a terminal without bracketed paste, whose text
 * has its own indentation. */
static bool input_follows(ce_editor *e) {
  struct pollfd wait = {STDIN_FILENO, POLLIN, 0};
  return e->input_start < e->input_end || poll(&wait, 1, 0) > 0;
}

static void move_to_end(EditLine *el) {
  const LineInfoW *line = el_wline(el);
  el_cursor(el, (int)(line->lastchar - line->cursor));
}

static unsigned char key_enter(EditLine *el, int key) {
  (void)key;
  ce_editor *e = ce_self(el);
  if (e->found_by_search) move_to_end(el); /* the search leaves the cursor at what it found */
  e->found_by_search = false;
  const LineInfo *line = el_line(el);
  int indent = -1;
  if (e->callbacks.enter) {
    indent = e->callbacks.enter(e->callbacks.context, line->buffer, text_length(line),
                                (size_t)(line->cursor - line->buffer));
  }
  if (indent >= 0) return insert_line_break(el, input_follows(e) ? 0 : indent);
  el_wpush(el, L"\033[99~");
  return CC_NORM;
}

static unsigned char key_line_break(EditLine *el, int key) {
  (void)key;
  return insert_line_break(el, 0);
}

/* True when only blanks stand between the start of the line and the cursor. */
static bool in_indentation(const LineInfoW *line, int *blanks) {
  const wchar_t *p = line->cursor;
  while (p > line->buffer && p[-1] == L' ') p--;
  *blanks = (int)(line->cursor - p);
  return p == line->buffer || p[-1] == L'\n';
}

/* Prints `list` below the whole cell and draws the cell again under it. (CC_REDISPLAY would erase
 * the list when the cell has several rows.) */
static void print_list(EditLine *el, const char *list) {
  FILE *file = NULL;
  if (el_get(el, EL_GETFP, 1, &file) != 0 || !file) file = stdout;
  int columns = ce_columns();
  if (columns <= 0) columns = 80;
  int below = ce_rows_to_cursor(el, columns, true) - ce_rows_to_cursor(el, columns, false);
  for (int i = 0; i <= below; i++) fputs("\r\n", file);
  fputs(list, file);
  if (*list && list[strlen(list) - 1] != '\n') fputc('\n', file);
  fflush(file);
  el_set(el, EL_REFRESH);
}

static unsigned char key_tab(EditLine *el, int key) {
  (void)key;
  ce_editor *e = ce_self(el);
  int blanks = 0;
  if (in_indentation(el_wline(el), &blanks)) {
    static const char indent[] = "    ";
    return refresh_if(el_insertstr(el, indent + blanks % INDENT));
  }
  if (!e->callbacks.complete) return CC_ERROR;
  const LineInfo *line = el_line(el);
  ce_completion result = {0, NULL, NULL};
  e->callbacks.complete(e->callbacks.context, line->buffer, text_length(line),
                        (size_t)(line->cursor - line->buffer), &result);
  unsigned char action = CC_ERROR;
  if (result.insert) {
    if (result.replace > 0 && result.replace < 4096) el_deletestr(el, (int)result.replace);
    if (*result.insert) el_insertstr(el, result.insert);
    action = CC_REFRESH;
  }
  if (result.list) {
    print_list(el, result.list);
    action = CC_NORM;
  }
  free(result.insert);
  free(result.list);
  return action;
}

/* Backspace in indentation takes one level of it. */
static unsigned char key_backspace(EditLine *el, int key) {
  (void)key;
  const LineInfoW *line = el_wline(el);
  int blanks = 0;
  if (line->cursor == line->buffer) return CC_ERROR;
  bool indentation = in_indentation(line, &blanks) && blanks > 0;
  el_deletestr(el, !indentation ? 1 : blanks % INDENT ? blanks % INDENT : INDENT);
  return CC_REFRESH;
}

/* Ctrl-C: first to the end of the cell (or "^C" would overwrite its rows), then out of el_gets. */
static unsigned char key_interrupt(EditLine *el, int key) {
  (void)key;
  move_to_end(el);
  el_wpush(el, L"\033[94~");
  return CC_CURSOR;
}

static unsigned char key_interrupt_end(EditLine *el, int key) {
  (void)key;
  ce_self(el)->interrupted = true;
  return CC_EOF;
}

static unsigned char key_paste(EditLine *el, int key) {
  ce_editor *e = ce_self(el);
  bool interrupted = false;
  char *text = ce_read_paste(e, &interrupted);
  if (interrupted) return key_interrupt(el, key);
  if (!text) return CC_ERROR;
  char *other = NULL;
  if (e->callbacks.paste) other = e->callbacks.paste(e->callbacks.context, text, strlen(text));
  const char *inserted = other ? other : text;
  int result = *inserted ? el_insertstr(el, inserted) : 0;
  free(other);
  free(text);
  return refresh_if(result);
}

static void replace_text(EditLine *el, const char *text) {
  move_to_end(el);
  const LineInfoW *line = el_wline(el);
  el_deletestr(el, (int)(line->cursor - line->buffer));
  if (*text) el_insertstr(el, text);
}

static bool keep_draft(ce_editor *e, EditLine *el) {
  const LineInfo *line = el_line(el);
  free(e->draft);
  e->draft = strndup(line->buffer, text_length(line));
  return e->draft != NULL;
}

/* One step through the entries that begin with what was typed; step 0 is the draft itself. */
static unsigned char history_step(EditLine *el, int direction) {
  ce_editor *e = ce_self(el);
  if (e->history_position == 0 && (direction < 0 || !keep_draft(e, el))) return CC_ERROR;
  size_t typed = strlen(e->draft);
  for (int position = e->history_position + direction; position >= 0; position += direction) {
    const char *entry = position == 0 ? e->draft : ce_history_entry(e, position);
    if (!entry) return CC_ERROR;
    if (strncmp(entry, e->draft, typed) != 0) continue;
    e->history_position = position;
    replace_text(el, entry);
    return CC_REFRESH;
  }
  return CC_ERROR;
}

static unsigned char key_up(EditLine *el, int key) {
  (void)key;
  const LineInfoW *line = el_wline(el);
  for (const wchar_t *p = line->cursor; p > line->buffer; p--) {
    if (p[-1] != L'\n') continue;
    el_wpush(el, L"\033[98~");
    return CC_NORM;
  }
  return history_step(el, 1);
}

static unsigned char key_down(EditLine *el, int key) {
  (void)key;
  const LineInfoW *line = el_wline(el);
  for (const wchar_t *p = line->cursor; p < line->lastchar; p++) {
    if (*p != L'\n') continue;
    el_wpush(el, L"\033[97~");
    return CC_NORM;
  }
  return history_step(el, -1);
}

/* The stock searches do not say when they end, so the keys are watched: ^R or ^S begins one, and any
 * control character ends it but for those that change its pattern. */
void ce_note_search_key(ce_editor *e, wchar_t key) {
  static const wchar_t pattern_keys[] = {0x12, 0x13, 0x08, 0x17, 0x07, 0};
  e->found_by_search = false;
  if (key == 0x12 || key == 0x13) e->searching = true;
  if (!e->searching || key == 0 || key >= 0x20 || wcschr(pattern_keys, key)) return;
  e->searching = false;
  e->found_by_search = key == L'\n' || key == L'\r';
}

static const struct {
  const char *name, *help;
  unsigned char (*function)(EditLine *, int);
} functions[] = {
  {"ce-enter", "submit the cell, or go on with it", key_enter},
  {"ce-line-break", "insert a line break", key_line_break},
  {"ce-tab", "indent or complete", key_tab},
  {"ce-backspace", "delete a character or a level of indentation", key_backspace},
  {"ce-paste", "insert pasted text", key_paste},
  {"ce-up", "line above or older cell", key_up},
  {"ce-down", "line below or newer cell", key_down},
  {"ce-interrupt", "give the cell up", key_interrupt},
  {"ce-interrupt-end", "give the cell up, second half", key_interrupt_end},
};

/* Keys in libedit's notation; the PRIVATE_KEYS first rows are our own. */
enum { PRIVATE_KEYS = 5 };
static const char *const keys[][2] = {
  {"\\e[99~", "ed-newline"},
  {"\\e[98~", "ed-prev-line"},
  {"\\e[97~", "ed-next-line"},
  {"\\e[94~", "ce-interrupt-end"},
  {"^\\", "ce-interrupt"},
  {"^J", "ce-enter"},
  {"^M", "ce-enter"},
  {"\\e^J", "ce-line-break"},
  {"\\e^M", "ce-line-break"},
  {"^I", "ce-tab"},
  {"^?", "ce-backspace"},
  {"^H", "ce-backspace"},
  {"\\e[200~", "ce-paste"},
  {"\\e[A", "ce-up"},
  {"\\eOA", "ce-up"},
  {"^P", "ce-up"},
  {"\\e[B", "ce-down"},
  {"\\eOB", "ce-down"},
  {"^N", "ce-down"},
  {"\\e[C", "ed-next-char"},
  {"\\eOC", "ed-next-char"},
  {"\\e[D", "ed-prev-char"},
  {"\\eOD", "ed-prev-char"},
  {"^R", "em-inc-search-prev"},
  {"^S", "em-inc-search-next"},
  {"\\e[H", "ed-move-to-beg"},
  {"\\eOH", "ed-move-to-beg"},
  {"\\e[1~", "ed-move-to-beg"},
  {"\\e[F", "ed-move-to-end"},
  {"\\eOF", "ed-move-to-end"},
  {"\\e[4~", "ed-move-to-end"},
  {"\\e[3~", "ed-delete-next-char"},
  {"\\e[1;5C", "em-next-word"},
  {"\\e[1;3C", "em-next-word"},
  {"\\e[1;5D", "ed-prev-word"},
  {"\\e[1;3D", "ed-prev-word"},
  {"^L", "ed-clear-screen"},
  {"^V", "ed-unassigned"}, /* quoted insert would let control characters in */
};

void ce_bind_keys(EditLine *el) {
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
    el_set(el, EL_ADDFN, functions[i].name, functions[i].help, functions[i].function);
  }
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
    el_set(el, EL_BIND, keys[i][0], keys[i][1], NULL);
  }
}

/* True for what stands behind "\e" in the table, private keys left out: a terminal that sends those
 * must not reach them. */
bool ce_is_bound_escape(const char *sequence) {
  for (size_t i = PRIVATE_KEYS; i < sizeof keys / sizeof *keys; i++) {
    if (keys[i][0][0] == '\\' && strcmp(keys[i][0] + 2, sequence) == 0) return true;
  }
  return false;
}
