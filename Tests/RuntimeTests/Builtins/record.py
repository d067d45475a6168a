"""Records what CPython says about every expression in the *.txt files beside this script.

    python3 record.py

Each line of a .txt file is an expression; the line of the .out file with the same number is its repr,
or the exception's type and text. names.out lists the builtin names. Record with CPython 3.11.
"""
import builtins
import glob
import math
import os
import random
import sys
import time

assert sys.version_info[:2] == (3, 11), "the language is that of CPython 3.11"


def say(expression):
    names = {"math": math, "random": random, "sys": sys, "time": time}
    try:
        text = repr(eval(expression, names))
    except BaseException as error:
        text = f"{type(error).__name__}: {error}"
    return text.replace("\\", "\\\\").replace("\n", "\\n")


for path in sorted(glob.glob(os.path.join(os.path.dirname(os.path.abspath(__file__)), "*.txt"))):
    with open(path) as source, open(path[:-4] + ".out", "w") as out:
        for line in source:
            out.write(say(line.rstrip("\n")) + "\n")

folder = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(folder, "names.out"), "w") as out:
    for name in dir(builtins):
        if not name.startswith("_") or name == "__import__":
            out.write(name + "\n")
