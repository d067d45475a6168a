#!/usr/bin/env python3
"""Compares Glia with CPython on random programs of the language.

usage: python fuzz.py [--seed N] [--minutes N | --count N] [--python PATH] [--glia PATH] [--out FOLDER]

Program number N of a run with --seed S is always the same. Each difference is made smaller and written
to the folder --out as a program beside both outputs; differences of one shape are kept once. What Glia
refuses is no difference: the most frequent refusals are listed at the end.
"""

import argparse
import collections
import hashlib
import os
import pathlib
import re
import sys
import time
import warnings

import programs
import runner
import shrink

ROOT = pathlib.Path(__file__).resolve().parents[2]


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--glia", default=str(ROOT / ".build/debug/glia"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--count", type=int)
    parser.add_argument("--batch", type=int, default=40)
    parser.add_argument("--families", nargs="*", help="only these families or modules of them")
    parser.add_argument("--out", default="fuzz-findings")
    parser.add_argument("--seconds", type=float, default=25, help="how long a program is made smaller")
    parser.add_argument("--show", type=int, help="print program number N and stop")
    return parser.parse_args()


class Session:
    """A run: what was compared, what was found."""

    def __init__(self, chosen):
        self.options = chosen
        self.out = pathlib.Path(chosen.out)
        self.out.mkdir(parents=True, exist_ok=True)
        self.runner = runner.Runner(chosen.python, chosen.glia, self.out / "work")
        self.compared = 0
        self.refusals = collections.Counter()
        self.seen = collections.Counter()
        self.written = 0

    def both(self, texts):
        old = self.runner.outputs(self.runner.python, texts)
        new = self.runner.outputs(self.runner.glia, texts)
        return old, new

    def batch(self, first, count):
        numbers = [self.options.seed * 10_000_000 + first + index for index in range(count)]
        texts = [programs.program(number, self.options.families) for number in numbers]
        for number, text, old, new in zip(numbers, texts, *self.both(texts)):
            self.compared += 1
            difference = runner.compare(old, new)
            if difference is None:
                continue
            if difference[0] == "refusal":
                self.refusals[re.sub(r"'[^']*'|\d+", "_", difference[2])[:100]] += 1
                continue
            self.found(number, text, difference)

    def found(self, number, text, difference):
        """Looks at one difference: alone, against a second run of CPython, smaller, and once only."""
        rough = self.rough(difference)
        self.seen[rough] += 1
        if self.seen[rough] > 1:
            return
        (old,), (new,) = self.both([text])
        (again,) = self.runner.outputs(self.runner.python, [text])
        difference = runner.compare(old, new)
        if difference is None or difference[0] == "refusal" or old != again:
            return
        wanted = runner.shape(difference)

        def holds(texts):
            valid = []
            for one in texts:
                try:
                    compile(one, "p", "exec")
                    valid.append(one)
                except (SyntaxError, ValueError):
                    pass
            results = iter([runner.compare(a, b) for a, b in zip(*self.both(valid))] if valid else [])
            found = []
            for one in texts:
                result = next(results) if one in valid else None
                found.append(result is not None and runner.shape(result) == wanted)
            return found

        small = shrink.shrink(text, holds, self.place(text), self.options.seconds)
        (old,), (new,) = self.both([small])
        name = hashlib.sha256(re.sub(r"\d+|'[^']*'", "", small).encode()).hexdigest()[:8]
        path = self.out / f"{name}.py"
        if path.exists():
            return
        self.written += 1
        notes = "".join(f"# {line}\n" for line in ["CPython:", *old.split("\n"), "Glia:", *new.split("\n"), f"program {number}"])
        path.write_text(small + "\n" + notes, encoding="utf-8", errors="replace")
        print(f"--- {name} (program {number})\n{small}CPython: {(runner.compare(old, new) or ('', '', ''))[1]}\nGlia:    {(runner.compare(old, new) or ('', '', ''))[2]}", flush=True)

    def place(self, text):
        """The statement at which the outputs part."""
        marked = shrink.marked(text)
        (old,), (new,) = self.both([marked])
        same = len(os.path.commonprefix([old, new]))
        found = re.findall(r"^@ (\d+)$", old[:same], flags=re.M)
        return int(found[-1]) if found else None

    def rough(self, difference):
        return tuple(re.sub(r"'[^']*'|\"[^\"]*\"|[\d.]+", "_", line)[:60] for line in difference)

    def report(self, minutes):
        print(f"{self.compared} programs compared in {minutes:.1f} minutes; {self.written} differences written, "
              f"{sum(self.seen.values())} seen; {sum(self.refusals.values())} refusals")
        for text, count in self.refusals.most_common(25):
            print(f"{count:7}  {text}")


def main():
    warnings.simplefilter("ignore")
    chosen = options()
    if chosen.show is not None:
        print(programs.program(chosen.show, chosen.families), end="")
        return 0
    start = time.monotonic()
    session = Session(chosen)
    first = 0
    while True:
        minutes = (time.monotonic() - start) / 60
        if chosen.minutes is not None and minutes >= chosen.minutes or chosen.count is not None and first >= chosen.count:
            break
        if chosen.minutes is None and chosen.count is None and first >= 1000:
            break
        session.batch(first, chosen.batch)
        first += chosen.batch
    session.report((time.monotonic() - start) / 60)
    return 1 if session.written else 0


if __name__ == "__main__":
    sys.exit(main())
