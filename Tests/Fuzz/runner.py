"""Runs programs under both implementations and says where they differ."""

import os
import pathlib
import re
import resource
import subprocess

import programs

ENVIRONMENT = {"PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8", "PYTHONWARNINGS": "ignore", "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8"}
ADDRESS = re.compile(r"0x[0-9a-fA-F]{6,16}(?=>|\b)")
REFUSAL = re.compile(r"(?:is|are) not supported: |Glia does not|which Glia|are not part of the language|NotImplementedError|left out here")
# What depends on the machine, not on the language.
SKIPPED = re.compile(r"MemoryError|recursion depth exceeded")


def limits():
    """Three gigabytes, so that a runaway product ends in MemoryError under both."""
    resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))


class Runner:
    """Two commands and a folder to run files in."""

    def __init__(self, python, glia, folder, timeout=60):
        self.python = [python]
        self.glia = [glia, "run", "--no-plots"]
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.timeout = timeout

    def run(self, command, texts):
        """What the programs print, in a list, and how the run ended."""
        path = self.folder / "batch.py"
        path.write_text(programs.file_of(texts), encoding="utf-8")
        try:
            done = subprocess.run(command + [path.name], cwd=self.folder, env={**os.environ, **ENVIRONMENT}, capture_output=True,
                                  timeout=self.timeout, preexec_fn=limits, stdin=subprocess.DEVNULL)
            output, ending = done.stdout, (done.returncode, done.stderr.decode("utf-8", "replace")[-600:])
        except subprocess.TimeoutExpired as late:
            output, ending = late.stdout or b"", (None, "timeout")
        shown = output.decode("utf-8", "surrogateescape")
        parts = re.split(r"^.*?#### (\d+|end)\n", shown, flags=re.M)
        sections = [ADDRESS.sub("0x", part) for part in parts[2::2]]
        finished = parts[-2:-1] == ["end"]
        return sections, finished, ending

    def outputs(self, command, texts):
        """One text for each program; a program that ends the process gets how it ended, and the rest run again."""
        texts = list(texts)
        made = []
        while len(made) < len(texts):
            sections, finished, ending = self.run(command, texts[len(made):])
            if finished:
                made += sections[: len(texts) - len(made)]
                break
            if not sections:
                if len(texts) - len(made) == 1:
                    made.append(f"!ended {ending}\n")
                else:
                    made += [self.outputs(command, [text])[0] for text in texts[len(made):]]
                continue
            sections[-1] += f"!ended {ending}\n"
            made += sections
        return made


def lines(text):
    return text.split("\n")


def compare(expected, got):
    """None where the texts agree, else a pair: the kind of difference and the first lines that differ."""
    if expected == got:
        return None
    if "!ended (None" in expected or SKIPPED.search(expected):
        return None
    old, new = lines(expected), lines(got)
    for index in range(max(len(old), len(new))):
        a = old[index] if index < len(old) else "<nothing>"
        b = new[index] if index < len(new) else "<nothing>"
        if a == b:
            continue
        if re.search("None|nan|<", a) and sorted(a) == sorted(b):
            return None  # their places in a set follow from addresses
        if "SyntaxError" in b and "not supported" in b or "not supported in Glia" in b or REFUSAL.search(b) and "NotImplementedError" not in a:
            return ("refusal", a, b)
        if "MemoryError" in b:
            return ("refusal", a, b)
        if "!ended" in b:
            kind = "timeout" if "None" in b else "refusal" if REFUSAL.search(b) else "crash"
            return (kind, a, b)
        return ("text", a, b)
    return None


def shape(difference):
    """What must stay the same while a program is made smaller."""
    kind, a, b = difference
    if kind != "text":
        return kind

    def form(line):
        match = re.match(r"!+ (\w+)", line)
        return match[1] if match else re.match(r"\w*", line)[0] if line != "<nothing>" else line

    return kind, form(a), form(b)
