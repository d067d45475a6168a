/* The line editor as Swift sees it.
 *
 * libedit's own interface is variadic (Swift cannot call it) and needs C state beside it: signal
 * handlers, a key table, pasted text. This header is all that Swift imports; every string is UTF-8.
 * Source order: interrupt.c (Ctrl-C), input.c (bytes to characters), keys.c (what a key does),
 * screen.c (resize and stop), editor.c (open, read, history), plain.c (no terminal at all). */
#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* --- Interrupts --------------------------------------------------------------------------------
 * One flag for the whole process. SIGINT sets it; who runs code polls it and clears it. */

/* Installs the SIGINT handler. Calling it again changes nothing. */
void ce_interrupt_install(void);
/* Puts back the handler that was there before. */
void ce_interrupt_uninstall(void);
/* Keeps the flag in *flag from now on (an int of another module, say the kernels'), so that all
 * read one and the same. NULL goes back to the flag in this module. */
void ce_interrupt_use(volatile int *flag);
/* Functions of another module that keep a flag of their own: `request` is called by the signal handler
 * (and must be safe there), `clear` by ce_interrupt_clear. NULL for none. */
void ce_interrupt_forward(void (*request)(void), void (*clear)(void));
/* The flag itself, for who polls in a tight loop. It is 0 or 1. */
const volatile int *ce_interrupt_flag(void);
int ce_interrupt_pending(void);
void ce_interrupt_clear(void);
/* As if Ctrl-C had been pressed. */
void ce_interrupt_raise(void);

/* --- The editor ------------------------------------------------------------------------------ */

typedef struct ce_editor ce_editor;

typedef enum {
  CE_LINE = 0,      /* a cell was entered */
  CE_EOF = 1,       /* Ctrl-D on an empty line, or the end of the input */
  CE_INTERRUPT = 2, /* Ctrl-C; the buffer is given up, nothing else */
  CE_ERROR = 3,     /* the terminal went away or memory ran out */
} ce_result;

/* Enter was pressed with the cursor `cursor` bytes into the text: a negative result submits the
 * cell, n >= 0 inserts a line break and n blanks. */
typedef int (*ce_enter_fn)(void *context, const char *text, size_t length, size_t cursor);

/* What Tab does: replace the last `replace` characters (Unicode scalars) before the cursor by
 * `insert`, and print `list` below the cell. Both strings come from malloc, or are NULL. */
typedef struct {
  size_t replace;
  char *insert;
  char *list;
} ce_completion;

/* Tab was pressed behind something that is not indentation. */
typedef void (*ce_complete_fn)(
  void *context, const char *text, size_t length, size_t cursor, ce_completion *out);

/* Text was pasted (already without control characters, line ends are "\n"). Returns the text to
 * insert instead, from malloc, or NULL to insert it as it is. */
typedef char *(*ce_paste_fn)(void *context, const char *text, size_t length);

typedef struct {
  void *context;
  ce_enter_fn enter;       /* NULL: Enter submits */
  ce_complete_fn complete; /* NULL: Tab does nothing */
  ce_paste_fn paste;       /* NULL: insert as it is */
} ce_callbacks;

/* Opens the one editor of the process and installs the SIGINT handler. NULL when memory or file
 * descriptors run out. */
ce_editor *ce_open(const char *program, ce_callbacks callbacks);
void ce_close(ce_editor *editor);

/* 1 when libedit drives a real terminal; 0 when lines are read plainly (pipe, dumb terminal). */
int ce_is_interactive(const ce_editor *editor);

/* Shows `prompt` and reads one cell (one line when not interactive). Colour in the prompt stands
 * between two \1 bytes, and the prompt must end with a character that is not coloured. `initial`
 * is put into the buffer for editing (NULL: nothing). The text lives until the next call. */
ce_result ce_read(
  ce_editor *editor, const char *prompt, const char *initial, const char **text, size_t *length);

/* Columns and rows of the terminal at standard output; 0 when it is none or does not say. */
int ce_columns(void);
int ce_rows(void);
int ce_is_terminal(int descriptor);

/* History in memory, for Up, Down and Ctrl-R; the file is the caller's. A repeat of the newest
 * entry is not added again. */
void ce_history_limit(ce_editor *editor, int entries);
void ce_history_add(ce_editor *editor, const char *text);

/* Makes LC_CTYPE a UTF-8 locale (only that category: LC_NUMERIC would change printf). */
void ce_use_utf8(void);

#ifdef __cplusplus
}
#endif
#endif
