/* Lines without an editor: from a pipe, or from a terminal that cannot move its cursor.
 *
 * libedit would read one byte per system call and print no prompt. The bytes come through the same
 * buffer as the editor's, so Ctrl-C is seen while waiting. The prompt is printed only when a person
 * sits there. */
#define _GNU_SOURCE
#include "internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LINE_LIMIT = 1 << 26 };

static void print_prompt(const char *prompt) {
  bool invisible = false;
  for (const char *p = prompt; *p; p++) {
    if (*p == 1) {
      invisible = !invisible;
    } else if (!invisible) {
      fputc(*p, stdout);
    }
  }
  fflush(stdout);
}

ce_result ce_read_plain(ce_editor *e, const char **text, size_t *length) {
  size_t capacity = 256, count = 0;
  e->line = malloc(capacity);
  if (!e->line) return CE_ERROR;
  if (isatty(STDIN_FILENO)) print_prompt(e->prompt);
  for (;;) {
    int byte = ce_next_byte(e, -1);
    if (byte == CE_BYTE_INTERRUPT) {
      if (isatty(STDIN_FILENO)) print_prompt("\n"); /* behind the echoed ^C */
      return CE_INTERRUPT;
    }
    if (byte < 0 && count == 0) return CE_EOF;
    if (byte < 0 || byte == '\n') break;
    if (count + 1 == capacity) {
      char *larger = capacity < LINE_LIMIT ? realloc(e->line, capacity * 2) : NULL;
      if (!larger) return CE_ERROR;
      e->line = larger;
      capacity *= 2;
    }
    e->line[count++] = (char)byte;
  }
  if (count > 0 && e->line[count - 1] == '\r') count--;
  e->line[count] = 0;
  *text = e->line;
  *length = count;
  return CE_LINE;
}
