// Resampling of planes, for both float types.

#include "kernels.h"

// The same bits on every machine: a * b + c is two roundings.
#pragma clang fp contract(off)

#define REAL float
#define NAME(x) x##_f32
#include "resample_body.h"
#undef REAL
#undef NAME

#define REAL double
#define NAME(x) x##_f64
#include "resample_body.h"
