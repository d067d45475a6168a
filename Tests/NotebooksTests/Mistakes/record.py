#!/usr/bin/env python3
"""Records what Glia says of the mistakes in this folder, and holds the first lines against CPython.

usage: python record.py GLIA [FILE.txt...]

A file holds chunks: `=== what went wrong`, a program, `---`, and what Glia says of it. This fills in the
part behind `---` with what the program GLIA prints. The first line is the exception as CPython and
PyTorch word it: run with a Python that has PyTorch, every difference is named. Read what is recorded
before you commit it: it is what a learner sees.
"""

import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def last_line(program):
    """How CPython words the error: the last line of the traceback, without the hint behind it."""
    done = subprocess.run([sys.executable, program], capture_output=True, text=True)
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    words = [line for line in lines if not line.startswith(" ")]
    return words[-1].split(". Did you mean")[0] if words else ""


def main():
    glia = pathlib.Path(sys.argv[1]).resolve()
    names = sys.argv[2:] or sorted(path.name for path in HERE.glob("*.txt"))
    for name in names:
        chunks = (HERE / name).read_text().split("=== ")[1:]
        output = ""
        for chunk in chunks:
            title, code = chunk.split("---\n")[0].split("\n", 1)
            with tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder) / "mistake.py"
                path.write_text(code)
                done = subprocess.run(
                    [glia, "run", "mistake.py"], cwd=folder, capture_output=True, text=True,
                    env={"COLUMNS": "80", "NO_COLOR": "1"},
                )
                theirs = last_line(path)
            ours = done.stderr.split("\n", 1)[0]
            if ours.split(". Did you mean")[0] != theirs:
                print(f"{name}: {title}\n  CPython: {theirs}\n  Glia:    {ours}")
            output += f"=== {title}\n{code}---\n{done.stderr}"
        (HERE / name).write_text(output)


if __name__ == "__main__":
    main()
