// PCRE2, for regular expressions: the library with 8-bit code units, which reads UTF-8.
#ifndef GLIA_CPATTERNS_SHIM_H
#define GLIA_CPATTERNS_SHIM_H
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

// The functions' names are macros that paste the width; Swift sees these.
static inline pcre2_code *glia_pattern_compile(const unsigned char *pattern, size_t length,
                                               uint32_t options, int *error, size_t *offset) {
  pcre2_compile_context *context = pcre2_compile_context_create(NULL);
  if (context != NULL) pcre2_set_newline(context, PCRE2_NEWLINE_LF);
  pcre2_code *code = pcre2_compile(pattern, length, options, error, offset, context);
  pcre2_compile_context_free(context);
  return code;
}

static inline void glia_pattern_free(pcre2_code *code) { pcre2_code_free(code); }

static inline pcre2_match_data *glia_pattern_match_data(const pcre2_code *code) {
  return pcre2_match_data_create_from_pattern(code, NULL);
}

static inline void glia_pattern_match_data_free(pcre2_match_data *data) {
  pcre2_match_data_free(data);
}

static inline int glia_pattern_match(const pcre2_code *code, const unsigned char *text,
                                     size_t length, size_t start, uint32_t options,
                                     pcre2_match_data *data) {
  return pcre2_match(code, text, length, start, options, data, NULL);
}

static inline size_t *glia_pattern_spans(pcre2_match_data *data) {
  return pcre2_get_ovector_pointer(data);
}

static inline uint32_t glia_pattern_span_count(pcre2_match_data *data) {
  return pcre2_get_ovector_count(data);
}
#endif
