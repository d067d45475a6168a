#!/usr/bin/env python3
"""Records what CPython and PyTorch print for the conformance cases.

usage: python record.py [GLOB...] [--check] [--missing] [--jobs N]

    python record.py                      records every case of every group
    python record.py 'tensors/*'          only those (a glob over GROUP/NAME, without .py)
    python record.py --missing            only those that have no recording yet
    python record.py --check              records nothing, runs again and reports what differs

Run it with CPython 3.11 that has PyTorch and scikit-learn. A case is a file GROUP/NAME.py of this
folder; its recording is GROUP/NAME.out, the text of its standard output. Each case runs in a fresh
process, in its own folder, with one thread and a fixed hash seed, so that a second recording gives
the same bytes.

The comment lines a case starts with may hold one of each:

    # rtol: 1e-4          the order of floating-point sums decides the last digits: numbers compare
                          to that relative tolerance, or to one unit of the last place written,
                          whichever is wider; the text between them stays exact. Without the line
                          every byte counts.
    # raises: TypeError   the script must end with this exception. What it prints up to there is
                          recorded, then the line `TypeError: message` as CPython prints it.
    # beyond: NAME, ...   the case needs things of a later stage: until they are there Glia may
                          refuse it with an error, after printing no more than the start of the
                          recording. Printing something else is never right.

A script that fails without such a line, or fails otherwise, is not recorded. Exit status: 0 when
everything was recorded or agrees, 1 otherwise.
"""

import argparse
import concurrent.futures
import difflib
import fnmatch
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent
TIMEOUT = 60
NUMBER = re.compile(r"-?\d+(?:\.\d*)?(?:e[+-]?\d+)?|-?\.\d+(?:e[+-]?\d+)?")
ENVIRONMENT = {
    "PYTHONHASHSEED": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONIOENCODING": "utf-8",
    "PYTHONWARNINGS": "ignore",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "MPLBACKEND": "Agg",
}


def directives(text):
    """The `# name: value` lines among the comment lines a case starts with."""
    found = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        match = re.fullmatch(r"#\s*(rtol|raises|beyond):\s*(.+?)\s*", line)
        if match:
            found[match[1]] = match[2]
    return found


def run(path):
    """What the case prints, and why it cannot be recorded (None where it can)."""
    expected = directives(path.read_text(encoding="utf-8")).get("raises")
    try:
        done = subprocess.run(
            [sys.executable, path.name],
            cwd=path.parent,
            env={**os.environ, **ENVIRONMENT},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=TIMEOUT,
        )
    except subprocess.TimeoutExpired:
        return "", f"ran longer than {TIMEOUT} seconds"
    last = done.stderr.strip().splitlines()[-1] if done.stderr.strip() else ""
    if expected is None:
        return done.stdout, None if done.returncode == 0 else last or "failed"
    if done.returncode == 0:
        return done.stdout, f"should raise {expected} and did not"
    if last.split(":")[0] != expected:
        return done.stdout, f"should raise {expected}, raised {last}"
    return f"{done.stdout}{last}\n", None


def agree(recorded, printed, rtol):
    """Whether two texts are the same under the rules of the case."""
    if recorded == printed:
        return True
    if rtol is None or NUMBER.split(recorded) != NUMBER.split(printed):
        return False
    return all(
        close(old, new, rtol)
        for old, new in zip(NUMBER.findall(recorded), NUMBER.findall(printed))
    )


def close(old, new, rtol):
    """Two numbers as written: within rtol, or within one unit of the last place of the first."""
    if old == new:
        return True
    if "." not in old or "." not in new:
        return False
    mantissa, _, exponent = old.partition("e")
    unit = 10.0 ** (int(exponent or 0) - len(mantissa.partition(".")[2]))
    return abs(float(old) - float(new)) <= max(rtol * abs(float(old)), 1.001 * unit)


def check(path, printed):
    """The lines to report where a case no longer prints what was recorded."""
    out = path.with_suffix(".out")
    if not out.exists():
        return ["no recording"]
    recorded = out.read_text(encoding="utf-8")
    rtol = directives(path.read_text(encoding="utf-8")).get("rtol")
    if agree(recorded, printed, None if rtol is None else float(rtol)):
        return []
    return list(
        difflib.unified_diff(
            recorded.splitlines(), printed.splitlines(), "recorded", "printed", lineterm="", n=1
        )
    )


def cases(globs, missing):
    """The cases asked for, in a fixed order."""
    paths = sorted(ROOT.glob("*/*.py"))
    if globs:
        paths = [p for p in paths if any(fnmatch.fnmatch(name(p), glob) for glob in globs)]
    if missing:
        paths = [p for p in paths if not p.with_suffix(".out").exists()]
    return paths


def name(path):
    """GROUP/NAME."""
    return str(path.relative_to(ROOT).with_suffix(""))


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("globs", nargs="*", metavar="GLOB")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--missing", action="store_true")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_intermixed_args()

    paths = cases(options.globs, options.missing)
    if not paths and not options.missing:
        print("no case matches", file=sys.stderr)
        return 1
    faults = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for path, (printed, problem) in zip(paths, pool.map(run, paths)):
            report = [problem] if problem else check(path, printed) if options.check else []
            if report:
                faults += 1
                print(f"{name(path)}: " + "\n".join(report))
            elif not options.check:
                path.with_suffix(".out").write_text(printed, encoding="utf-8")
    verb = "agree" if options.check else "recorded"
    print(f"{len(paths) - faults} {verb}, {faults} not")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
