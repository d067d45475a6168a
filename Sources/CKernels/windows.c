// Windows over planes, for both float types.

#include "kernels.h"

#define REAL float
#define NAME(x) x##_f32
#include "windows_body.h"
#undef REAL
#undef NAME

#define REAL double
#define NAME(x) x##_f64
#include "windows_body.h"
