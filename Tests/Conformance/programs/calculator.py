# A recursive-descent calculator: precedence, unary minus, power to the right, variables, functions.
import math


class ParseError(Exception):
    pass


class Parser:
    FUNCTIONS = {"sqrt": math.sqrt, "max": max, "min": min, "abs": abs}

    def __init__(self, text, names=None):
        self.tokens = self.scan(text)
        self.names = {} if names is None else names
        self.position = 0

    @staticmethod
    def scan(text):
        tokens, i = [], 0
        while i < len(text):
            c = text[i]
            if c.isspace():
                i += 1
            elif c.isdigit() or c == ".":
                j = i
                while j < len(text) and (text[j].isdigit() or text[j] == "."):
                    j += 1
                tokens.append(float(text[i:j]) if "." in text[i:j] else int(text[i:j]))
                i = j
            elif c.isalpha():
                j = i
                while j < len(text) and text[j].isalnum():
                    j += 1
                tokens.append(text[i:j])
                i = j
            elif text[i : i + 2] in ("**", "//"):
                tokens.append(text[i : i + 2])
                i += 2
            else:
                tokens.append(c)
                i += 1
        return tokens + [None]

    @property
    def token(self):
        return self.tokens[self.position]

    def take(self, expected=None):
        token = self.token
        if expected is not None and token != expected:
            raise ParseError(f"expected {expected!r}, got {token!r}")
        self.position += 1
        return token

    def parse(self):
        if len(self.tokens) > 2 and self.tokens[1] == "=":
            name = self.take()
            self.take("=")
            value = self.expression()
            self.names[name] = value
        else:
            value = self.expression()
        if self.token is not None:
            raise ParseError(f"unexpected {self.token!r}")
        return value

    def expression(self):
        value = self.term()
        while self.token in ("+", "-"):
            value = value + self.term() if self.take() == "+" else value - self.term()
        return value

    def term(self):
        value = self.unary()
        while (op := self.token) in ("*", "/", "//", "%"):
            self.take()
            right = self.unary()
            match_ = {"*": lambda a, b: a * b, "/": lambda a, b: a / b, "//": lambda a, b: a // b, "%": lambda a, b: a % b}
            value = match_[op](value, right)
        return value

    def unary(self):
        if self.token == "-":
            self.take()
            return -self.unary()
        return self.power()

    def power(self):
        base = self.atom()
        if self.token == "**":
            self.take()
            return base ** self.unary()
        return base

    def atom(self):
        token = self.take()
        if token == "(":
            value = self.expression()
            self.take(")")
            return value
        if isinstance(token, (int, float)):
            return token
        if isinstance(token, str) and token in self.FUNCTIONS:
            self.take("(")
            arguments = [self.expression()]
            while self.token == ",":
                self.take()
                arguments.append(self.expression())
            self.take(")")
            return self.FUNCTIONS[token](*arguments)
        if isinstance(token, str) and token.isalpha():
            try:
                return self.names[token]
            except KeyError:
                raise ParseError(f"unknown name {token!r}") from None
        raise ParseError(f"unexpected {token!r}")


names = {}
for line in [
    "1 + 2 * 3", "(1 + 2) * 3", "-2 ** 2", "2 ** 3 ** 2", "7 // 2 + 7 % 2 - 7 / 2", "x = 5", "y = x * (x - 1)",
    "sqrt(x * 5) + max(1, y, 3)", "1 +", "(1", "z", "1 2", "5 / 0", "sqrt(0 - 1)", "abs(-x) - min(2)", "1.5.2", ")",
]:
    try:
        print(f"{line:28} = {Parser(line, names).parse()}")
    except (ParseError, ArithmeticError, ValueError, TypeError) as e:
        print(f"{line:28} ! {type(e).__name__}: {e}")
print(names)
