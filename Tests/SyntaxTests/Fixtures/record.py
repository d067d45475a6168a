"""Writes beside every mistake in these files what CPython 3.11 says about it.

    python record.py *.txt

A file holds chunks, separated by lines of `---`; each chunk is one wrong program. After recording,
the line that CPython blames ends in `### Type: message`. Run it with CPython 3.11 after adding a
chunk; the tests only read the recorded text.
"""

import sys
import warnings

MARK = "  ### "


def strip(line):
    return line.split(MARK)[0]


def record(chunk):
    lines = [strip(line) for line in chunk]
    source = "\n".join(lines) + "\n"
    try:
        compile(source, "chunk", "exec", dont_inherit=True)
    except SyntaxError as error:
        number = min(max(error.lineno, 1), len(lines))
        lines[number - 1] += f"{MARK}{type(error).__name__}: {error.msg}"
        return lines
    sys.exit("this chunk is not wrong:\n" + source)


def main():
    assert sys.version_info[:2] == (3, 11), "record with CPython 3.11"
    warnings.simplefilter("ignore")
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            chunks = [chunk.strip("\n").split("\n") for chunk in file.read().split("\n---\n")]
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n---\n".join("\n".join(record(chunk)) for chunk in chunks) + "\n")


main()
