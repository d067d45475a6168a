"""Control flow: nested loops, try statements, with blocks, returns and yields that tell which way they went.

`t(n)` prints n and counts: after 60 calls it raises Enough, so that every program ends.
"""

EXCEPTIONS = ["ValueError", "KeyError", "TypeError", "IndexError", "ZeroDivisionError", "StopIteration", "Own", "LookupError",
              "GeneratorExit", "RuntimeError"]
RISKS = ["1 // 0", "[][1]", "{}['k']", "int('x')", "None.x", "'a' + 1", "undefined_name", "next(iter(()))", "[1, 2][a]",
         "a / b", "len(5)", "x.y", "(1, 2)[3]", "a[0]", "iter(7)", "f'{a:q}'"]


class Flow:
    """Writes one function full of control flow."""

    def __init__(self, rng, expressions, yields):
        self.rng = rng
        self.expressions = expressions
        self.yields = yields
        self.mark = 0
        self.budget = 26

    def trace(self):
        self.mark += 1
        return f"t({self.mark})"

    def block(self, indent, depth, in_loop, in_handler=False, count=None):
        lines = []
        for _ in range(count or self.rng.choice([1, 2, 2, 3])):
            lines += self.statement(indent, depth, in_loop, in_handler)
            self.budget -= 1
        return lines

    def statement(self, indent, depth, in_loop, in_handler):
        rng = self.rng
        pad = "    " * indent
        simple = depth <= 0 or self.budget < 0
        pick = rng.random()
        if simple or pick < 0.42:
            return [pad + self.simple(in_loop, in_handler)]
        maker = rng.choice([self.if_, self.for_, self.while_, self.try_, self.try_, self.try_, self.with_, self.with_])
        return maker(indent, depth - 1, in_loop, in_handler)

    def simple(self, in_loop, in_handler):
        rng = self.rng
        choices = [self.trace(), self.trace(), f"a = {rng.randrange(3)}", f"b += a", f"t(('v', a, b))", rng.choice(RISKS),
                   f"return {self.value()}", f"raise {rng.choice(EXCEPTIONS)}({self.value()})", f"a, b = b, {self.value()}",
                   f"x = {self.value()}", "del a", "t(x)", f"raise {rng.choice(EXCEPTIONS)}",
                   f"raise {rng.choice(EXCEPTIONS)}({self.value()}) from {rng.choice(['None', 'Own(1)', 'KeyError'])}",
                   f"assert a, {self.value()}"]
        if in_loop:
            choices += ["break", "continue", "break", "continue", "if a: break", "if b > 1: continue"]
        if in_handler:
            choices += ["raise", "raise", "t(chain(e))", "raise Own(2) from e", "t(repr(e))"]
        if self.yields:
            choices += [f"t(('got', (yield {self.value()})))", f"x = yield {self.value()}", f"yield from {self.source()}",
                        f"t((yield from {self.source()}))", "yield", f"yield a"]
        return rng.choice(choices)

    def value(self):
        return self.rng.choice(["0", "1", "'s'", "None", "a", "(a, b)", "x", "[b]", "a + b", "t(9)"])

    def source(self):
        return self.rng.choice(["(1, 2)", "inner()", "inner()", "'ab'", "iter([a])", "(i for i in (a, b))", "a", "[]", "Steps()"])

    def if_(self, indent, depth, in_loop, in_handler):
        pad = "    " * indent
        test = self.rng.choice(["a", "not a", "a == 1", "b > a", "x", f"{self.trace()} and b", "(y := a) or b", "a and b or x",
                                "0 < a < b", "a in (1, 2)", "not (a or b)", "a is None", "a if b else x", "True", "not t(0)"])
        lines = [f"{pad}if {test}:"] + self.block(indent + 1, depth, in_loop, in_handler)
        if self.rng.random() < 0.25:
            lines += [f"{pad}elif b:"] + self.block(indent + 1, depth, in_loop, in_handler)
        if self.rng.random() < 0.5:
            lines += [f"{pad}else:"] + self.block(indent + 1, depth, in_loop, in_handler)
        return lines

    def for_(self, indent, depth, in_loop, in_handler):
        pad = "    " * indent
        target, source = self.rng.choice([("a", "range(3)"), ("i", "(1, 2)"), ("i, x", "[(1, 2), (3, 4)]"), ("a", "inner()"),
                                          ("*a, b", "['ab', (1, 2, 3)]"), ("i", "'xy'"), ("x", "Steps()"), ("i", "a"),
                                          ("b", "[a for a in range(2)]"), ("a, b", "{1: 2}.items()"), ("i, j", "enumerate('ab')")])
        lines = [f"{pad}for {target} in {source}:"] + self.block(indent + 1, depth, True, in_handler)
        if self.rng.random() < 0.4:
            lines += [f"{pad}else:"] + self.block(indent + 1, depth, in_loop, in_handler)
        return lines

    def while_(self, indent, depth, in_loop, in_handler):
        pad = "    " * indent
        self.mark += 1
        name = f"w{self.mark}"
        test = self.rng.choice([f"{name} < 3", f"({name} := {name} + 1) < 4", "True", f"{name} < 3 and not b == 5"])
        lines = [f"{pad}{name} = 0", f"{pad}while {test}:", f"{pad}    {name} += 1; t(0)"]
        lines += self.block(indent + 1, depth, True, in_handler)
        if self.rng.random() < 0.4:
            lines += [f"{pad}else:"] + self.block(indent + 1, depth, in_loop, in_handler)
        return lines

    def try_(self, indent, depth, in_loop, in_handler):
        rng = self.rng
        pad = "    " * indent
        lines = [f"{pad}try:"] + self.block(indent + 1, depth, in_loop, in_handler)
        handlers = rng.choice([0, 1, 1, 1, 2])
        for _ in range(handlers):
            kind = rng.choice(EXCEPTIONS + [f"({rng.choice(EXCEPTIONS)}, {rng.choice(EXCEPTIONS)})", "Exception", "Exception"])
            name = rng.choice([" as e", " as e", ""])
            lines += [f"{pad}except {kind}{name}:"] + self.block(indent + 1, depth, in_loop, bool(name))
        if handlers and rng.random() < 0.25:
            lines += [f"{pad}else:"] + self.block(indent + 1, depth, in_loop, in_handler)
        if not handlers or rng.random() < 0.45:
            lines += [f"{pad}finally:"] + self.block(indent + 1, depth, in_loop, in_handler)
        return lines

    def with_(self, indent, depth, in_loop, in_handler):
        pad = "    " * indent
        manager = self.rng.choice(["M(1)", "M(2, True) as x", "M(3) as a, M(4, True) as b", "M(5, 'enter')", "M(6, 'exit')",
                                   "(M(7) as (a, *b), M(8, True))", "contextlib.suppress(Own, LookupError)", "managed() as x", "a"])
        return [f"{pad}with {manager}:"] + self.block(indent + 1, depth, in_loop, in_handler)


DRIVERS = ["next(g)", "next(g)", "g.send(None)", "g.send(5)", "g.throw(Own('t'))", "g.throw(ValueError)", "g.close()", "list(g)",
           "g.throw(GeneratorExit)", "next(g, 'end')", "(lambda h: next(h))(g)", "tuple(zip(g, range(2)))", "2 in g",
           "g.throw(StopIteration(3))", "sum(g)", "[*g]", "dict([next(g)])"]


def program(rng, expressions):
    """A function of control flow and the ways it is run."""
    yields = rng.random() < 0.5
    flow = Flow(rng, expressions, yields)
    head = [f"def f(a={rng.randrange(3)}, b=1, x=None):"]
    body = flow.block(1, rng.choice([2, 3, 3, 4]), False, count=rng.choice([2, 3]))
    if not yields:
        runs = [f"P(lambda: f({', '.join(str(rng.randrange(3)) for _ in range(n))}))" for n in range(rng.choice([1, 2, 3]))]
        return head + body + runs
    runs = ["g = f()"] + [f"P(lambda: {rng.choice(DRIVERS)})" for _ in range(rng.choice([2, 4, 6]))]
    return head + body + ["    yield 'last'"] + runs
