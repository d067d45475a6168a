// Every kernel as a case that can be run again and again: with any size, alignment, instruction set and
// number of threads it must give the same bytes. The tests run the table, and so do the sanitizers.

#ifndef KERNEL_CASES_H
#define KERNEL_CASES_H

#include <stddef.h>

/// How many cases there are.
int kernel_case_count(void);

/// The name of a case.
const char *kernel_case_name(int index);

/// What is wrong with a case, NULL when nothing is: with sizes from none to a few vectors, every tail
/// and four alignments on every instruction set against the portable one, and with sizes that are cut
/// into chunks on two and three threads against one. The text stays until the next call.
const char *kernel_case_fault(int index);

#endif
