# A tokenizer written by hand: a generator of tokens with positions and errors.
KEYWORDS = {"let", "if", "else", "print", "while"}
TWO = {"==", "!=", "<=", ">=", "->"}


class Token:
    def __init__(self, kind, text, line, column):
        self.kind, self.text, self.line, self.column = kind, text, line, column

    def __repr__(self):
        return f"{self.kind}({self.text!r})@{self.line}:{self.column}"

    def __eq__(self, other):
        return isinstance(other, Token) and (self.kind, self.text) == (other.kind, other.text)


class LexError(Exception):
    def __init__(self, message, line, column):
        super().__init__(f"{message} at {line}:{column}")
        self.line = line


def tokenize(source):
    line, start, i = 1, 0, 0
    while i < len(source):
        ch = source[i]
        column = i - start + 1
        if ch == "\n":
            yield Token("NEWLINE", "\n", line, column)
            line, start = line + 1, i + 1
            i += 1
        elif ch.isspace():
            i += 1
        elif ch == "#":
            while i < len(source) and source[i] != "\n":
                i += 1
        elif ch.isdigit():
            j = i
            while j < len(source) and (source[j].isdigit() or source[j] == "."):
                j += 1
            text = source[i:j]
            if text.count(".") > 1:
                raise LexError(f"bad number {text!r}", line, column)
            yield Token("NUMBER", text, line, column)
            i = j
        elif ch.isalpha() or ch == "_":
            j = i
            while j < len(source) and (source[j].isalnum() or source[j] == "_"):
                j += 1
            text = source[i:j]
            yield Token("KEYWORD" if text in KEYWORDS else "NAME", text, line, column)
            i = j
        elif ch in "\"'":
            j = source.find(ch, i + 1)
            if j < 0:
                raise LexError("unterminated string", line, column)
            yield Token("STRING", source[i + 1 : j], line, column)
            i = j + 1
        elif source[i : i + 2] in TWO:
            yield Token("OP", source[i : i + 2], line, column)
            i += 2
        elif ch in "+-*/=<>(){};,":
            yield Token("OP", ch, line, column)
            i += 1
        else:
            raise LexError(f"unexpected {ch!r}", line, column)
    yield Token("END", "", line, len(source) - start + 1)


program = """let x = 3.14 # pi
if x >= 2 { print("big", x) }
else { x_1 = x -> 'y' }"""
for token in tokenize(program):
    print(token, end=" " if token.kind != "NEWLINE" else "\n")
print()
counts = {}
for t in tokenize(program):
    counts[t.kind] = counts.get(t.kind, 0) + 1
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
for bad in ["1.2.3", 'let s = "open', "a $ b"]:
    try:
        list(tokenize(bad))
    except LexError as e:
        print(type(e).__name__, e, e.line)
print(Token("NAME", "a", 1, 1) == Token("NAME", "a", 9, 9), Token("NAME", "a", 1, 1) != Token("OP", "a", 1, 1))
