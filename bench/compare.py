#!/usr/bin/env python3
"""Run yardsticks under glia and under CPython (+ PyTorch) in turn and print the ratio, line by line.

usage: compare.py GLIA FILE.py... [--rounds 3] [--python PY] [--tuned]

ratio = time of the reference / time of glia: above 1, glia is ahead. The median over the rounds
counts. --tuned gives the reference a heap that does not return pages to the system (its
convolutions then run up to twice as fast).
"""

import argparse
import os
import statistics
import subprocess
import sys

TUNED_HEAP = {
    "MALLOC_TRIM_THRESHOLD_": "1073741824",
    "MALLOC_MMAP_THRESHOLD_": "1073741824",
}


def run(command, environment):
    """The figures one run prints: a dict from a line's name to its microseconds."""
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    if done.returncode:
        print(done.stderr[-400:], file=sys.stderr)
    rows = {}
    for line in done.stdout.splitlines():
        parts = line.split()
        if len(parts) == 2:
            try:
                rows[parts[0]] = float(parts[1])
            except ValueError:
                pass
    return rows


def measure(options, path):
    """Both sides in turn, so that a slow minute of the machine falls on both."""
    plain = dict(os.environ)
    reference = {**plain, **TUNED_HEAP} if options.tuned else plain
    ours, theirs = {}, {}
    for _ in range(options.rounds):
        for store, command, environment in (
            (ours, [options.glia, "run", path], plain),
            (theirs, [options.python, path], reference),
        ):
            for name, value in run(command, environment).items():
                store.setdefault(name, []).append(value)
    return ours, theirs


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("glia")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--tuned", action="store_true")
    options = parser.parse_args()

    worst = None
    for path in options.files:
        ours, theirs = measure(options, path)
        for name, values in theirs.items():
            theirs_us = statistics.median(values)
            if name not in ours:
                print(f"{name:28s} reference {theirs_us:12.1f} us   glia        none")
                worst = 0.0
                continue
            ours_us = statistics.median(ours[name])
            ratio = theirs_us / ours_us if ours_us else float("inf")
            worst = ratio if worst is None else min(worst, ratio)
            print(
                f"{name:28s} reference {theirs_us:12.1f} us   "
                f"glia {ours_us:12.1f} us   ratio {ratio:8.2f}"
            )
    print(f"lowest ratio {worst if worst is not None else 0:.2f}")


if __name__ == "__main__":
    main()
