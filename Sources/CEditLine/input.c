/* From the terminal's bytes to the characters libedit gets.
 *
 * libedit's own reader loses twice: Ctrl-C inside its incremental search ends the program, and
 * escape sequences nobody bound (F5, mouse, Ctrl-Right) land in the text as garbage. This one waits
 * for the terminal and for our signals at once, turns Ctrl-C into a key of our own, and swallows
 * sequences that are not in the key table. */
#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ESCAPE = 0x1b, ESCAPE_WAIT = 25, UTF8_WAIT = 250, PASTE_LIMIT = 1 << 20 };

/* Waits for more bytes; 0 when some are there, or one of the negative results. */
static int fill(ce_editor *e, int timeout) {
  struct pollfd waits[2] = {{STDIN_FILENO, POLLIN, 0}, {ce_wake_descriptor(), POLLIN, 0}};
  for (;;) {
    if (ce_interrupt_pending()) {
      ce_interrupt_clear();
      ce_wake_drain();
      return CE_BYTE_INTERRUPT;
    }
    int ready = poll(waits, 2, timeout);
    if (ready < 0 && errno != EINTR) return CE_BYTE_EOF;
    if (ready < 0 || (waits[1].revents & POLLIN)) {
      ce_wake_drain();
      if (e->el) ce_signals_service(e->el);
      continue;
    }
    if (ready == 0) return CE_BYTE_TIMEOUT;
    ssize_t count = read(STDIN_FILENO, e->input + CE_INPUT_FRONT, CE_INPUT_SIZE);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count <= 0) return CE_BYTE_EOF;
    e->input_start = CE_INPUT_FRONT;
    e->input_end = CE_INPUT_FRONT + (size_t)count;
    return 0;
  }
}

int ce_next_byte(ce_editor *e, int timeout) {
  if (e->input_start == e->input_end) {
    int result = fill(e, timeout);
    if (result < 0) return result;
  }
  return e->input[e->input_start++];
}

void ce_unread(ce_editor *e, const unsigned char *bytes, size_t count) {
  if (e->input_start == e->input_end) e->input_start = e->input_end = CE_INPUT_FRONT;
  if (count > e->input_start) return; /* cannot be: sequences are shorter than the front */
  e->input_start -= count;
  memcpy(e->input + e->input_start, bytes, count);
}

/* After ESC: reads a whole CSI or SS3 sequence. Bound ones (and ESC + another key) are put back for
 * libedit; true when the sequence is unknown and gone. */
static bool swallow_unknown_escape(ce_editor *e) {
  unsigned char bytes[32];
  size_t count = 0;
  while (count < sizeof bytes - 1) {
    int byte = ce_next_byte(e, ESCAPE_WAIT);
    if (byte == CE_BYTE_INTERRUPT) ce_interrupt_raise(); /* for the next call */
    if (byte < 0) break;
    bytes[count++] = (unsigned char)byte;
    if (count == 1 && byte != '[' && byte != 'O') break;
    if (count > 1 && byte >= 0x40 && byte <= 0x7e) break;
  }
  bytes[count] = 0;
  if (count > 1 && !ce_is_bound_escape((const char *)bytes)) return true;
  ce_unread(e, bytes, count);
  return false;
}

/* One character that starts with `first`; false when the bytes are not UTF-8 (they are dropped). */
static bool decode(ce_editor *e, unsigned char first, wchar_t *out) {
  char bytes[MB_LEN_MAX];
  size_t count = 0;
  bytes[count++] = (char)first;
  for (;;) {
    mbstate_t state;
    memset(&state, 0, sizeof state);
    size_t width = mbrtowc(out, bytes, count, &state);
    if (width == (size_t)-1) {
      /* The last byte may begin a character of its own. */
      if (count > 1) ce_unread(e, (const unsigned char *)&bytes[count - 1], 1);
      return false;
    }
    if (width != (size_t)-2) return !(*out >= 0x80 && *out < 0xa0); /* C1 controls never */
    if (count == sizeof bytes) return false;
    int byte = ce_next_byte(e, UTF8_WAIT);
    if (byte == CE_BYTE_INTERRUPT) ce_interrupt_raise();
    if (byte < 0) return false;
    bytes[count++] = (char)byte;
  }
}

/* libedit's character source (EL_GETCFN): 1 with a character, 0 at the end of the input. */
int ce_getc(EditLine *el, wchar_t *out) {
  ce_editor *e = ce_self(el);
  *out = 0;
  if (e->initial) {
    const char *text = e->initial;
    e->initial = NULL;
    if (*text && el_insertstr(el, text) != -1) ce_redraw_line(el);
  }
  for (;;) {
    int byte = ce_next_byte(e, -1);
    if (byte == CE_BYTE_INTERRUPT) {
      *out = ce_interrupt_key;
      return 1;
    }
    if (byte < 0) return 0;
    if (byte == ESCAPE) {
      if (swallow_unknown_escape(e)) continue;
      *out = ESCAPE;
    } else if (!decode(e, (unsigned char)byte, out)) {
      continue;
    }
    ce_note_search_key(e, *out);
    return 1;
  }
}

/* Keeps what may stand in a cell: line ends become "\n", tabs four blanks, other control characters
 * and broken UTF-8 go. libedit sets INLCR|ICRNL, so the terminal's CR arrives as LF and its LF as
 * CR: CR LF is "\n\r" here, and a lone "\r" is a line end. */
static char *clean_paste(const char *raw, size_t length) {
  char *clean = malloc(length * 4 + 1);
  if (!clean) return NULL;
  size_t count = 0, position = 0;
  while (position < length) {
    wchar_t c;
    mbstate_t state;
    memset(&state, 0, sizeof state);
    size_t width = mbrtowc(&c, raw + position, length - position, &state);
    if (width == 0 || width == (size_t)-1 || width == (size_t)-2) {
      position++;
      continue;
    }
    if (c == L'\r') {
      if (position == 0 || raw[position - 1] != '\n') clean[count++] = '\n';
    } else if (c == L'\t') {
      memcpy(clean + count, "    ", 4);
      count += 4;
    } else if (c == L'\n' || !(c < 0x20 || (c >= 0x7f && c < 0xa0))) {
      memcpy(clean + count, raw + position, width);
      count += width;
    }
    position += width;
  }
  clean[count] = 0;
  return clean;
}

/* Behind ESC[200~: everything up to ESC[201~, cleaned; text beyond the limit is read and dropped.
 * NULL when memory runs out or Ctrl-C was pressed. */
char *ce_read_paste(ce_editor *e, bool *interrupted) {
  static const char end[] = "\033[201~";
  const size_t end_length = sizeof end - 1;
  size_t capacity = 4096, count = 0;
  char *raw = malloc(capacity);
  *interrupted = false;
  while (raw) {
    int byte = ce_next_byte(e, -1);
    if (byte == CE_BYTE_INTERRUPT) *interrupted = true;
    if (byte < 0) break;
    if (count == PASTE_LIMIT) {
      memmove(raw + count - end_length, raw + count - end_length + 1, end_length - 1);
      count--;
    }
    if (count == capacity) {
      char *larger = realloc(raw, capacity * 2);
      if (!larger) break;
      raw = larger;
      capacity *= 2;
    }
    raw[count++] = (char)byte;
    if (count >= end_length && memcmp(raw + count - end_length, end, end_length) == 0) {
      count -= end_length;
      break;
    }
  }
  char *clean = raw && !*interrupted ? clean_paste(raw, count) : NULL;
  free(raw);
  return clean;
}
