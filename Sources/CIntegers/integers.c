// The functions of integers are inline, in the header: they only name GMP's macros for Swift.
#include "integers.h"
