// The choice of instruction set: once, at the first kernel, or by a test.

#include <string.h>

#include "kernels.h"

_Atomic(const glia_kernels *) glia_active_kernels;

/// The table of a level, NULL if this build or machine lacks it.
static const glia_kernels *table_of(glia_level level) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  bool fma = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  if (level == GLIA_LEVEL_AVX2) return fma ? &glia_kernels_avx2 : NULL;
  if (level == GLIA_LEVEL_AVX512) {
    bool wide = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq")
      && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl");
    return fma && wide ? &glia_kernels_avx512 : NULL;
  }
#endif
  return level == GLIA_LEVEL_PORTABLE ? &glia_kernels_portable : NULL;
}

glia_level glia_level_best(void) {
  int level = GLIA_LEVEL_AVX512;
  while (level > GLIA_LEVEL_PORTABLE && !table_of((glia_level)level)) level--;
  return (glia_level)level;
}

const glia_kernels *glia_choose_kernels(void) {
  const glia_kernels *table = table_of(glia_level_best());
  atomic_store_explicit(&glia_active_kernels, table, memory_order_relaxed);
  return table;
}

glia_level glia_level_current(void) {
  int level = GLIA_LEVEL_AVX512;
  while (level > GLIA_LEVEL_PORTABLE && table_of((glia_level)level) != glia_table()) level--;
  return (glia_level)level;
}

bool glia_level_force(glia_level level) {
  const glia_kernels *table = table_of(level);
  if (table) atomic_store_explicit(&glia_active_kernels, table, memory_order_relaxed);
  return table != NULL;
}

const char *glia_level_name(glia_level level) {
  static const char *const names[] = {"portable", "avx2", "avx512"};
  return level <= GLIA_LEVEL_AVX512 ? names[level] : "unknown";
}
