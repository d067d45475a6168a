/* What the files of this target share: the editor's state and the functions that cross files. */
#ifndef CE_INTERNAL_H
#define CE_INTERNAL_H

#include "CEditLine.h"

#include <histedit.h>
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>
#include <wchar.h>

/* Bytes already read from the terminal and not yet given to libedit. Some room is kept in front,
 * so that a few bytes can be put back. */
enum { CE_INPUT_FRONT = 64, CE_INPUT_SIZE = 4096 };

struct ce_editor {
  EditLine *el; /* NULL when lines are read plainly */
  History *history;
  ce_callbacks callbacks;
  char *prompt;
  char *line;
  const char *initial; /* text to put into the buffer before the first key */
  char *draft;         /* what was typed before Up was pressed */
  int history_position; /* 0: the draft, 1: the newest entry, ... */
  bool interrupted;
  bool searching;       /* ^R or ^S is reading its pattern */
  bool found_by_search; /* Enter ended the search */
  unsigned char input[CE_INPUT_FRONT + CE_INPUT_SIZE];
  size_t input_start, input_end;
};

/* Results of ce_next_byte beside the bytes 0...255. */
enum { CE_BYTE_EOF = -1, CE_BYTE_INTERRUPT = -2, CE_BYTE_TIMEOUT = -3 };

/* interrupt.c */
int ce_wake_descriptor(void); /* readable after any of our signals */
void ce_wake(void);           /* safe in a signal handler */
void ce_wake_drain(void);
bool ce_wake_open(void);

/* input.c */
int ce_next_byte(ce_editor *e, int timeout);
void ce_unread(ce_editor *e, const unsigned char *bytes, size_t count);
int ce_getc(EditLine *el, wchar_t *out);
char *ce_read_paste(ce_editor *e, bool *interrupted);

/* keys.c */
void ce_bind_keys(EditLine *el);
bool ce_is_bound_escape(const char *sequence);
void ce_note_search_key(ce_editor *e, wchar_t key);
extern const wchar_t ce_interrupt_key;

/* screen.c */
void ce_signals_begin(void);
void ce_signals_end(void);
void ce_signals_service(EditLine *el);
int ce_rows_to_cursor(EditLine *el, int columns, bool to_end);
void ce_bracketed_paste(EditLine *el, bool on);
void ce_redraw_line(EditLine *el);

/* editor.c */
ce_editor *ce_self(EditLine *el);
const char *ce_history_entry(ce_editor *e, int position);

/* plain.c */
ce_result ce_read_plain(ce_editor *e, const char **text, size_t *length);

#endif
