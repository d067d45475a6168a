// The cases as a program, for the sanitizers: `make sanitize`. Without a fault it says how many there were.

#include <stdio.h>
#include <string.h>

#include "CKernels.h"
#include "kernel_cases.h"

/// With a name's part as argument only the cases that have it.
int main(int argc, char **argv) {
  int faults = 0, ran = 0;
  for (int i = 0; i < kernel_case_count(); i++) {
    if (argc > 1 && !strstr(kernel_case_name(i), argv[1])) continue;
    ran++;
    const char *fault = kernel_case_fault(i);
    if (!fault) continue;
    printf("%s: %s\n", kernel_case_name(i), fault);
    faults++;
  }
  printf("%d cases up to %s, %d wrong\n", ran, glia_level_name(glia_level_best()), faults);
  return faults != 0;
}
