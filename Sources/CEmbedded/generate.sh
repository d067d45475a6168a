#!/bin/sh
# Writes CEmbedded.c: one #embed for every file of Sources/Library/python, Sources/Library/data and
# lessons. Run it after adding, renaming or removing one of them (`make embed`). With --check it
# writes nothing and fails where CEmbedded.c is not what it would write.
set -eu
export LC_ALL=C
cd "$(dirname "$0")"
out=CEmbedded.c
if [ "${1:-}" = --check ]; then out=$(mktemp); fi
files=$( (cd ../Library && find python -name '*.py'; cd ../Library && find data -name '*.bin' -o -name '*.txt' -o -path 'data/*.md'
          cd ../.. && find lessons -name '*.md') | sort)
# Named after its file, so that one more changes no other line and branches merge.
array() { printf 'bytes_of_%s' "$1" | tr -c 'a-zA-Z0-9' '_'; }
path() { case $1 in lessons/*) echo "../../$1" ;; *) echo "../Library/$1" ;; esac; }
{
  echo '// Written by generate.sh: the embedded files, sorted by name.'
  echo '#include "CEmbedded.h"'
  echo '#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed is C23'
  for f in $files; do
    printf '\nstatic const unsigned char %s[] = {\n#embed "%s" suffix(,)\n0};\n' "$(array "$f")" "$(path "$f")"
  done
  printf '\nstatic const glia_embedded_file files[] = {\n'
  for f in $files; do
    printf '    {"%s", %s, sizeof %s - 1},\n' "$f" "$(array "$f")" "$(array "$f")"
  done
  printf '};\n\nconst glia_embedded_file *const glia_embedded_files = files;\n'
  printf 'const size_t glia_embedded_file_count = sizeof files / sizeof *files;\n'
} > "$out"
if [ "$out" != CEmbedded.c ]; then
  cmp -s "$out" CEmbedded.c && same=yes || same=no
  rm -f "$out"
  [ $same = yes ] || { echo "CEmbedded.c does not list the files there are: run make embed" >&2; exit 1; }
fi
