"""Writes names.txt.recorded: where CPython 3.11's compiler says that every name of names.py lives.

A line is `line:column kind name`; the kinds are `variable` (of a function: fast, cell or free),
`global` (also the module's and a class's own namespace) and `class` (a class's namespace or else a
variable of the function around). Run it with CPython 3.11 from this folder after changing names.py.
"""

import dis
import types

KINDS = {"FAST": "variable", "DEREF": "variable", "GLOBAL": "global", "NAME": "global"}


def walk(code, found):
    for instruction in dis.get_instructions(code):
        action, _, kind = instruction.opname.partition("_")
        place = instruction.positions
        name = instruction.argval
        if action not in ("LOAD", "STORE", "DELETE") or not isinstance(name, str):
            continue
        if kind == "CLASSDEREF":
            kind = "class"
        elif kind in KINDS:
            kind = KINDS[kind]
        else:
            continue
        width = (place.end_col_offset or 0) - (place.col_offset or 0)
        if place.lineno == place.end_lineno and width == len(name):
            found.add((place.lineno, place.col_offset, kind, name))
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            walk(constant, found)


with open("names.py", encoding="utf-8") as file:
    found = set()
    walk(compile(file.read(), "names.py", "exec"), found)
with open("names.txt.recorded", "w", encoding="utf-8") as file:
    for line, column, kind, name in sorted(found):
        print(f"{line}:{column} {kind} {name}", file=file)
