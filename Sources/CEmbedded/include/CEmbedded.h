// Files carried inside the binary: the library in its own language, its data, the lessons.
//
// A C target because only clang's #embed puts bytes into a binary without a build step.
// CEmbedded.c is written by generate.sh; a test holds it against the folders.
#pragma once
#include <stddef.h>

typedef struct {
  const char *_Nonnull name;            // the path below its folder, such as "python/torch/nn/init.py"
  const unsigned char *_Nonnull bytes;  // followed by a zero byte that does not count
  size_t count;
} glia_embedded_file;

// The files, sorted by name, and how many there are.
extern const glia_embedded_file *_Nonnull const glia_embedded_files;
extern const size_t glia_embedded_file_count;
