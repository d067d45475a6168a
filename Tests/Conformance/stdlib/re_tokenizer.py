# A tokenizer made of one pattern.
import re
from collections import namedtuple

Token = namedtuple("Token", "kind value column")

SPEC = [
    ("NUMBER", r"\d+(\.\d*)?"),
    ("ASSIGN", r":="),
    ("END", r";"),
    ("ID", r"[A-Za-z_]\w*"),
    ("OP", r"[+\-*/()]"),
    ("SKIP", r"[ \t]+"),
    ("BAD", r"."),
]
PATTERN = re.compile("|".join(f"(?P<{name}>{regex})" for name, regex in SPEC))

def tokenize(code):
    for m in PATTERN.finditer(code):
        kind, value = m.lastgroup, m.group()
        if kind == "SKIP":
            continue
        if kind == "BAD":
            raise SyntaxError(f"{value!r} unexpected at {m.start()}")
        if kind == "NUMBER":
            value = float(value) if "." in value else int(value)
        yield Token(kind, value, m.start())

for t in tokenize("total := price * (1 + 0.25);"):
    print(t)
try:
    list(tokenize("a ? b"))
except SyntaxError as e:
    print(e)
