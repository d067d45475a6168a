// Running the cases and comparing what they wrote.

#include "kernel_cases.h"

#include <math.h>
#include <stdio.h>

#include "cases.h"

static const size_t sizes_of[] = {4, 8, 8, 1};

static void *new_block(run *r, role role, ptrdiff_t count, element type) {
  if (r->count == MAX_BLOCKS || count < 0) abort();
  size_t size = sizes_of[type];
  char *base = malloc((size_t)(count + r->offset) * size + (count + r->offset == 0));
  if (!base) abort();
  block *b = &r->blocks[r->count++];
  *b = (block){base, base + (size_t)r->offset * size, count, type, role != IN};
  return b->data;
}

/// The next mixed number in [-2, 2).
static float mixed(run *r) {
  r->seed = r->seed * 1664525u + 1013904223u;
  return ((float)(r->seed >> 8) - 8388608.0f) / 4194304.0f;
}

float *floats(run *r, role role, ptrdiff_t count) {
  float *x = new_block(r, role, count, F32);
  for (ptrdiff_t i = 0; i < count; i++) x[i] = role == OUT ? NAN : mixed(r);
  return x;
}

double *doubles(run *r, role role, ptrdiff_t count) {
  double *x = new_block(r, role, count, F64);
  for (ptrdiff_t i = 0; i < count; i++) x[i] = role == OUT ? NAN : (double)mixed(r);
  return x;
}

int64_t *integers(run *r, role role, ptrdiff_t count) {
  int64_t *x = new_block(r, role, count, I64);
  for (ptrdiff_t i = 0; i < count; i++) x[i] = role == OUT ? -1 : (int64_t)(mixed(r) * 50);
  return x;
}

uint8_t *bytes(run *r, role role, ptrdiff_t count) {
  uint8_t *x = new_block(r, role, count, BYTE);
  for (ptrdiff_t i = 0; i < count; i++) x[i] = role == OUT ? 255 : (uint8_t)(mixed(r) * 60 + 120);
  return x;
}

float *positive(run *r, ptrdiff_t count) {
  float *x = floats(r, IN, count);
  for (ptrdiff_t i = 0; i < count; i++) x[i] = fabsf(x[i]) + 0.01f;
  return x;
}

// MARK: Running

static run run_case(const kernel_case *c, ptrdiff_t n, ptrdiff_t offset) {
  run r = {.n = n, .offset = offset, .is_large = n == c->large, .seed = (uint32_t)n * 7 + 1};
  c->body(&r, c->variant);
  return r;
}

static void free_run(run *r) {
  for (int i = 0; i < r->count; i++) free(r->blocks[i].base);
}

static double value(element type, const char *p) {
  float f;
  double d;
  int64_t i;
  switch (type) {
  case F32: return memcpy(&f, p, sizeof f), (double)f;
  case F64: return memcpy(&d, p, sizeof d), d;
  case I64: return memcpy(&i, p, sizeof i), (double)i;
  default: return *(const unsigned char *)p;
  }
}

/// Whether two elements are the same bytes, any NaN being equal to any other, or nearer than `allowed`.
static bool agree(element type, const char *p, const char *q, double allowed) {
  if (memcmp(p, q, sizes_of[type]) == 0) return true;
  if (type != F32 && type != F64) return false;
  double a = value(type, p), b = value(type, q);
  return (isnan(a) && isnan(b)) || (allowed > 0 && fabs(a - b) <= allowed);
}

static double largest(const block *b) {
  double result = 0;
  for (ptrdiff_t i = 0; i < b->count; i++) {
    result = fmax(result, fabs(value(b->type, (char *)b->data + (size_t)i * sizes_of[b->type])));
  }
  return result;
}

static char fault[256];

/// The first difference of the outputs of two runs.
static bool differ(const run *a, const run *b, double tolerance, const char *how) {
  for (int k = 0; k < a->count; k++) {
    const block *x = &a->blocks[k], *y = &b->blocks[k];
    if (!x->is_output) continue;
    size_t size = sizes_of[x->type];
    double allowed = tolerance > 0 ? tolerance * largest(x) : 0;
    for (ptrdiff_t i = 0; i < x->count; i++) {
      const char *p = (char *)x->data + (size_t)i * size, *q = (char *)y->data + (size_t)i * size;
      if (agree(x->type, p, q, allowed)) continue;
      snprintf(
        fault, sizeof fault, "size %td, offset %td, %s: element %td of block %d is %.9g, not %.9g",
        b->n, b->offset, how, i, k, value(x->type, q), value(x->type, p));
      return true;
    }
  }
  return false;
}

/// Whether a run with what is set now, at this offset, has other bytes than `expected`.
static bool fails(const kernel_case *c, const run *expected, ptrdiff_t offset, const char *how) {
  run r = run_case(c, expected->n, offset);
  bool result = differ(expected, &r, 0, how);
  free_run(&r);
  return result;
}

/// The level against the portable one, then every alignment and number of threads against itself.
static bool level_fails(const kernel_case *c, const run *portable, int level) {
  glia_level_force((glia_level)level);
  const char *name = glia_level_name((glia_level)level);
  run r = run_case(c, portable->n, 0);
  bool result = differ(portable, &r, c->tolerance, name);
  for (ptrdiff_t offset = 1; offset < 4 && !result; offset++) {
    result = fails(c, &r, offset, name);
  }
  for (int threads = 2; threads <= 3 && r.is_large && !result; threads++) {
    glia_threads_set(threads);
    char how[40];
    snprintf(how, sizeof how, "%s, %d threads", name, threads);
    for (int time = 0; time < 3 && !result; time++) result = fails(c, &r, 1, how);
    glia_threads_set(1);
  }
  free_run(&r);
  return result;
}

static bool size_fails(const kernel_case *c, ptrdiff_t n) {
  glia_level_force(GLIA_LEVEL_PORTABLE);
  run portable = run_case(c, n, 0);
  bool result = false;
  for (int level = 0; level <= (int)glia_level_best() && !result; level++) {
    result = level_fails(c, &portable, level);
  }
  free_run(&portable);
  return result;
}

static const ptrdiff_t sizes[] = {0,  1,  2,  3,  4,  5,  7,  8,  9,  13, 15, 16, 17,
                                  24, 31, 32, 33, 40, 47, 48, 49, 63, 64, 65, 67, 100};

// MARK: The table

static const kernel_case *find_case(int index) {
  const struct {
    const kernel_case *cases;
    int count;
  } tables[] = {
    {elementwise_cases, elementwise_case_count},
    {sum_cases, sum_case_count},
    {product_cases, product_case_count},
    {window_cases, window_case_count},
  };
  for (int i = 0; i < CASE_COUNT(tables); i++) {
    if (index < tables[i].count) return &tables[i].cases[index];
    index -= tables[i].count;
  }
  return NULL;
}

int kernel_case_count(void) {
  return elementwise_case_count + sum_case_count + product_case_count + window_case_count;
}

const char *kernel_case_name(int index) {
  const kernel_case *c = find_case(index);
  return c ? c->name : "";
}

const char *kernel_case_fault(int index) {
  const kernel_case *c = find_case(index);
  if (!c) return "there is no such case";
  bool result = false;
  for (int i = 0; i < CASE_COUNT(sizes) && !result; i++) result = size_fails(c, sizes[i]);
  if (!result && c->large > 0) result = size_fails(c, c->large);
  glia_level_force(glia_level_best());
  return result ? fault : NULL;
}
