// What the cases are written with: inputs and outputs in blocks of exactly their size, so that a sanitizer
// sees the first element read or written beyond them.

#ifndef CASES_H
#define CASES_H

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

enum { MAX_BLOCKS = 16 };

typedef enum element { F32, F64, I64, BYTE } element;

typedef struct block {
  void *base, *data;
  ptrdiff_t count;
  element type;
  bool is_output;
} block;

/// One run of a case: `n` is its size, `offset` how many elements its blocks are off their alignment.
typedef struct run {
  ptrdiff_t n, offset;
  bool is_large;
  uint32_t seed;
  block blocks[MAX_BLOCKS];
  int count;
} run;

/// A case: `variant` is for cases that share a function, `large` a size that is cut into chunks. Between
/// instruction sets its outputs may differ by `tolerance` of the largest one: 0 says that no bit may.
typedef struct kernel_case {
  const char *name;
  void (*body)(run *r, int variant);
  int variant;
  ptrdiff_t large;
  double tolerance;
} kernel_case;

/// A new block. Inputs are mixed numbers in [-2, 2), outputs start as NaN (or -1); `INOUT` is both.
typedef enum role { IN, OUT, INOUT } role;
float *floats(run *r, role role, ptrdiff_t count);
double *doubles(run *r, role role, ptrdiff_t count);
int64_t *integers(run *r, role role, ptrdiff_t count);
uint8_t *bytes(run *r, role role, ptrdiff_t count);

/// The input made positive, for roots and divisors.
float *positive(run *r, ptrdiff_t count);

extern const kernel_case elementwise_cases[], sum_cases[], product_cases[], window_cases[];
extern const int elementwise_case_count, sum_case_count, product_case_count, window_case_count;

#define CASE_COUNT(table) (int)(sizeof(table) / sizeof(table[0]))

#endif
