// Every float through the functions of one element, on every instruction set, against the same function in
// double: `make sweep`. One line each: the largest distance in units of the last place and where it is.
//
// A double from libm is within one unit of its own last place, far below half a unit of a float's; so the
// float nearest to it is the correctly rounded value but for one case in a hundred million.

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

static double square(double x) { return x * x; }
static double rsqrt(double x) { return 1 / sqrt(x); }
static double reciprocal(double x) { return 1 / x; }
static double sigmoid(double x) { return 1 / (1 + exp(-x)); }
// The limit at -inf is 0; the formula, PyTorch's too, gives NaN there.
static double silu(double x) { return x / (1 + exp(-x)); }

static const struct {
  const char *name;
  glia_unary op;
  double (*value)(double);
  int bound;
} functions[] = {
  {"square", GLIA_SQUARE, square, 0},
  {"sqrt", GLIA_SQRT, sqrt, 0},
  {"rsqrt", GLIA_RSQRT, rsqrt, 1},
  {"reciprocal", GLIA_RECIPROCAL, reciprocal, 0},
  {"exp", GLIA_EXP, exp, 2},
  {"log", GLIA_LOG, log, 2},
  {"tanh", GLIA_TANH, tanh, 2},
  {"sigmoid", GLIA_SIGMOID, sigmoid, 3},
  {"silu", GLIA_SILU, silu, 3},
};

enum { BLOCK = 1 << 16 };

static float from_bits(uint32_t bits) {
  float x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

static int64_t position(float x) {
  uint32_t bits;
  memcpy(&bits, &x, sizeof bits);
  int64_t magnitude = bits & 0x7FFFFFFF;
  return bits >> 31 ? -magnitude : magnitude;
}

static int64_t distance(float x, float y, float exact, glia_unary op) {
  if (isnan(y) || isnan(exact)) return isnan(y) && isnan(exact) ? 0 : INT64_MAX;
  // PyTorch's sigmoid and silu, whose bits these are, cut the exponential off here.
  bool saturates = (op == GLIA_SIGMOID || op == GLIA_SILU) && x < -85;
  if (saturates && fabsf(y - exact) < 1e-35f) return 0;
  return llabs(position(y) - position(exact));
}

/// Whether a function is among the names given, or none is.
static bool is_asked_for(const char *name, int argc, char **argv) {
  bool any = false;
  for (int i = 2; i < argc; i++) {
    if (strcmp(argv[i], name) == 0) return true;
    any = true;
  }
  return !any;
}

/// sweep [STEP [NAME...]]: every STEP-th block of floats, of these functions.
int main(int argc, char **argv) {
  const uint64_t step = argc > 1 ? strtoull(argv[1], NULL, 10) : 1;
  static float x[BLOCK], y[BLOCK], exact[BLOCK];
  bool failed = false;
  for (size_t f = 0; f < sizeof functions / sizeof functions[0]; f++) {
    if (!is_asked_for(functions[f].name, argc, argv)) continue;
    int64_t worst[3] = {0, 0, 0};
    uint64_t off[3] = {0, 0, 0}, count = 0;
    float where[3] = {0, 0, 0};
    for (uint64_t begin = 0; begin < UINT64_C(1) << 32; begin += step * BLOCK) {
      for (int i = 0; i < BLOCK; i++) {
        x[i] = from_bits((uint32_t)(begin + (uint64_t)i));
        exact[i] = (float)functions[f].value((double)x[i]);
      }
      count += BLOCK;
      for (int level = 0; level <= (int)glia_level_best(); level++) {
        glia_level_force((glia_level)level);
        glia_unary_f32(functions[f].op, y, x, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
          int64_t d = distance(x[i], y[i], exact[i], functions[f].op);
          off[level] += d != 0;
          if (d > worst[level]) worst[level] = d, where[level] = x[i];
        }
      }
    }
    for (int level = 0; level <= (int)glia_level_best(); level++) {
      printf(
        "%-10s %-8s  %lld ulp at %a, %.4f %% not the nearest\n", functions[f].name,
        glia_level_name((glia_level)level), (long long)worst[level], (double)where[level],
        100.0 * (double)off[level] / (double)count);
      fflush(stdout);
      failed = failed || worst[level] > functions[f].bound;
    }
  }
  return failed;
}
