"""Classes: hierarchies with random special methods, and the operations that reach them."""

import values

UNARY = ["__neg__", "__pos__", "__abs__", "__invert__", "__len__", "__bool__", "__int__", "__float__", "__index__", "__hash__",
         "__repr__", "__str__", "__iter__", "__next__", "__reversed__", "__round__", "__trunc__", "__floor__", "__enter__"]
BINARY = ["add", "sub", "mul", "truediv", "floordiv", "mod", "divmod", "pow", "lshift", "rshift", "and", "or", "xor", "matmul"]
COMPARE = ["__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"]
OTHER = ["__getitem__", "__setitem__", "__delitem__", "__contains__", "__call__", "__getattr__", "__setattr__", "__format__", "__new__",
         "__init__", "__init_subclass__", "__class_getitem__", "__exit__", "__delattr__", "__missing__", "__length_hint__", "__dir__", "__copy__", "__deepcopy__"]
SIGNATURES = {"__setitem__": "self, key, value", "__call__": "self, *args, **kwargs", "__setattr__": "self, name, value", "__new__": "cls, *args",
              "__init__": "self, *args", "__init_subclass__": "cls, **kwargs", "__class_getitem__": "cls, item", "__exit__": "self, *args",
              "__round__": "self, n=None", "__length_hint__": "self", "__dir__": "self", "__copy__": "self", "__deepcopy__": "self, memo"}
RETURNS = {
    "__len__": ["0", "3", "-1", "2**70", "'3'", "True"], "__bool__": ["True", "False", "0", "None"], "__int__": ["7", "2**80", "'7'", "True", "1.5"],
    "__float__": ["1.5", "3", "'x'"], "__index__": ["2", "-1", "2**65", "'2'", "1.0"], "__hash__": ["1", "2**61", "-1", "'h'", "2**70"],
    "__repr__": ["'<R>'", "'R\\n'", "3", "None"], "__str__": ["'STR'", "''", "5"], "__iter__": ["iter([1, 2])", "self", "5", "(i for i in 'ab')", "[1]"],
    "__next__": ["1", "next(it)"], "__contains__": ["True", "0", "'yes'"], "__format__": ["'F' + repr(other)", "3", "''"],
    "__init__": ["None", "None", "5"], "__new__": ["object.__new__(cls)", "super().__new__(cls)", "42", "None"], "__init_subclass__": ["None"],
    "__eq__": ["True", "NotImplemented", "NotImplemented", "'eq'"], "__exit__": ["None", "True"], "__length_hint__": ["3", "-1", "'a'", "NotImplemented"],
    "__dir__": ["['b', 'a']", "5"],
}
BASES = ["", "", "", "", "int", "str", "list", "dict", "float", "tuple", "set", "Exception", "ValueError", "frozenset"]
ARGUMENTS = {"int": "5", "str": "'txt'", "list": "[3, 1, 2]", "dict": "{'a': 1}", "float": "2.5", "tuple": "(1, 2)", "set": "[1, 2]",
             "Exception": "'e', 1", "ValueError": "'v'", "frozenset": "(1,)", "": ""}


class Classes:
    """Writes two to four classes and pokes at their instances."""

    def __init__(self, rng, expressions):
        self.rng = rng
        self.expressions = expressions
        self.builtin = {}

    def program(self):
        rng = self.rng
        names = ["A", "B", "C", "D"][: rng.choice([1, 2, 2, 3, 4])]
        lines = ["it = iter([1, 2, 3])"]
        for index, name in enumerate(names):
            lines += self.definition(name, names[:index])
        makes = []
        for name in names:
            argument = ARGUMENTS[self.builtin[name]] if rng.random() < 0.9 else "1"
            lines += [f"try: {name.lower()} = {name}({argument})", f"except Exception as e: E(e); {name.lower()} = 0"]
            makes.append(name.lower())
        for _ in range(rng.choice([5, 8, 11])):
            lines.append(self.poke(makes, names))
        return lines

    def definition(self, name, earlier):
        rng = self.rng
        bases = rng.sample(earlier, min(len(earlier), rng.choice([0, 1, 1, 2])))
        base = ""
        if bases:
            base = next((self.builtin[b] for b in bases if self.builtin[b]), "")
        elif rng.random() < 0.5:
            base = rng.choice(BASES)
            if base:
                bases = [base]
        self.builtin[name] = base
        lines = [f"class {name}({', '.join(bases)}):" if bases else f"class {name}:"]
        made = set()
        for _ in range(rng.choice([1, 2, 3, 5, 7])):
            method = self.method(name, base)
            key = method[-2].split("(")[0] if len(method) > 1 else method[0].split("=")[0]
            if key not in made:
                made.add(key)
                lines += method
        if rng.random() < 0.06:
            lines.append(f"    __slots__ = ('s', 'x')")
        if rng.random() < 0.1:
            lines.append("    __hash__ = None")
        return lines

    def method(self, owner, base):
        rng = self.rng
        pick = rng.random()
        if pick < 0.3:
            op = rng.choice(BINARY)
            method = rng.choice(["__%s__", "__%s__", "__r%s__", "__i%s__"]) % op
            signature, kind = "self, other", "binary"
        elif pick < 0.45:
            method, signature, kind = rng.choice(COMPARE), "self, other", "binary"
        elif pick < 0.62:
            method = rng.choice(UNARY)
            signature, kind = SIGNATURES.get(method, "self"), "unary"
        elif pick < 0.8:
            method = rng.choice(OTHER)
            signature, kind = SIGNATURES.get(method, "self, other"), "other"
        elif pick < 0.87:
            return ["    @property", f"    def x(self):", f"        return {self.value('self')}"]
        elif pick < 0.92:
            return [rng.choice(["    @classmethod", "    @staticmethod"]), "    def m(*args):", f"        return len(args), '{owner}'"]
        elif pick < 0.96:
            return [f"    x = {self.expressions.literal('int')}"]
        else:
            return ["    def m(self, *args):", f"        return ('{owner}', super().m(*args))"]
        if method in RETURNS:
            result = rng.choice(RETURNS[method][:2] if rng.random() < 0.75 else RETURNS[method])
        else:
            result = self.value(signature)
        if base and rng.random() < 0.35 and signature not in ("cls, item",):
            arguments = signature.partition(", ")[2].replace("n=None", "n")
            result = f"super().{method}({arguments})"
            if method == "__new__":
                result = "super().__new__(cls, *args)"
        if "other" in result and "other" not in signature:
            result = "'none'"
        body = [f"        return {result}"]
        if method == "__setattr__" and rng.random() < 0.7:
            body = ["        print('set', name, value)", "        object.__setattr__(self, name, value)"]
        elif method == "__init__" and rng.random() < 0.7:
            body = ["        print('init', args)", "        self.v = args"]
        elif rng.random() < 0.12:
            body = [f"        raise {rng.choice(['ValueError', 'TypeError', 'AttributeError', 'KeyError', 'StopIteration', 'IndexError'])}('{method}')"]
        if "print" not in body[0] and method not in ("__repr__", "__str__", "__hash__", "__getattr__") and rng.random() < 0.5:
            body.insert(0, f"        print('{owner}.{method}')")
        return [f"    def {method}({signature}):"] + body[:1] + body[1:]

    def value(self, signature):
        choices = ["NotImplemented", "'r'", "3", "[]", "None", "1.5"]
        if "self" in signature:
            choices += ["self", "type(self).__name__"]
        if "other" in signature:
            choices += ["type(other).__name__"]
        return self.rng.choice(choices)

    def poke(self, makes, names):
        rng = self.rng
        one = rng.choice(makes)
        two = rng.choice(makes + [self.expressions.literal(rng.choice(["int", "float", "str", "list", "dict", "tuple"]))] * 2)
        if rng.random() < 0.3:
            one, two = two, one
        op = rng.choice("+ - * / // % ** << >> & | ^ @ == != < <= > >= in is and or".split())
        forms = [f"P(lambda: {one} {op} {two})"] * 8
        if rng.random() < 0.2 and one[0].isalpha():
            return f"try:\n    z = {one}; z {rng.choice('+= -= *= /= //= %= **= <<= >>= &= |= ^= @='.split())} {two}; P(lambda: z)\nexcept Exception as e: E(e)"
        calls = [
            "len({0})", "bool({0})", "int({0})", "float({0})", "hash({0})", "repr({0})", "str({0})", "f'{{{0}}}'", "f'{{{0}!r:>9}}'", "format({0}, '>5')",
            "list({0})", "iter({0})", "next({0})", "{0}[{1}]", "{0}[1:2]", "{0}({1})", "{0}()", "{0}.x", "{0}.nope", "{0}.m()", "{0}.m({1})", "-{0}", "+{0}", "~{0}",
            "abs({0})", "round({0})", "round({0}, 1)", "divmod({0}, {1})", "divmod({1}, {0})", "pow({0}, {1})", "sorted([{0}, {1}])", "max({0}, {1})",
            "[{0}] == [{1}]", "({0}, 1) < ({1}, 2)", "{0} in [{1}]", "[1, 2, 3][{0}]", "range({0})", "'%s %r' % ({0}, {0})", "'%d' % {0}", "'{{}}'.format({0})",
            "type({0}).__mro__", "isinstance({0}, {C})", "{{{0}: 1}}", "{{{0}, {1}}}", "copy.copy({0})", "copy.deepcopy({0})", "vars({0})", "reversed({0})", "list(reversed({0}))", "sum([{0}, {1}])", "sum([{1}], {0})",
            "not {0}", "'a' if {0} else 'b'", "{C}.__name__, {C}.__bases__", "{C}[int]", "setattr({0}, 'x', 1), {0}.x", "getattr({0}, 'q', 'dflt')", "delattr({0}, 'x')", "hasattr({0}, 'x')",
            "[*{0}]", "(lambda *k: k)(*{0})", "dict({0})", "tuple({0})", "set({0})", "str.join(',', {0})", "math.floor({0})", "math.ceil({0})", "math.trunc({0})", "'abc'[{0}]", "[1] * {0}", "{0} == {1} == {0}", "{1} in {0}",
            "dict.fromkeys({0})", "all({0})", "any({0})", "enumerate({0})", "{0}.__class__.__name__", "{0}.__dict__", "int({0}, 10)", "chr({0})", "bin({0})", "hex({0})", "json.dumps({0})", "operator.index({0})", "math.sqrt({0})", "zip({0}, {0})",
            "{0}.args", "{0}.upper()", "{0}.append(4), {0}", "{0}.get('zz')", "{0}['zz']", "issubclass({C}, {C})", "type({0}) is {C}", "{C}()", "{C}.x", "{C}.m()", "super({C}, {0}).__repr__()", "{0} < {1} < {0}", "print({0})", "print([{0}])", "{0}.__eq__({1})", "{0}.__add__({1})", "object.__repr__({0})[:2]", "{0}.__len__()", "str({0}).upper()", "{C} == {C}", "map({0}, [1])", "filter({0}, [0, 1])",
        ]
        form = rng.choice(calls).replace("{C}", rng.choice(names)).format(one, two)
        forms += [f"P(lambda: {form})"] * 14
        pick = rng.random()
        if pick < 0.04:
            return f"try:\n    with {one} as w: print('in', w)\nexcept Exception as e: E(e)"
        if pick < 0.08:
            return f"try:\n    {one}[0] = {two}; print({one})\n    del {one}[0]; print({one})\nexcept Exception as e: E(e)" if one[0].isalpha() else forms[0]
        if pick < 0.11 and one[0].isalpha():
            return f"try: raise {one}\nexcept BaseException as e: E(e)"
        if pick < 0.14 and one[0].isalpha():
            return f"try:\n    {one}.y = {two}; print({one}.y)\n    {one}.x = 3; print({one}.x)\n    del {one}.x; print({one}.x)\nexcept Exception as e: E(e)"
        if pick < 0.17:
            return f"try:\n    n = 0\n    for w in {one}:\n        n += 1; print(w)\n        if n > 4: break\nexcept Exception as e: E(e)"
        return rng.choice(forms)


def program(rng, expressions):
    return Classes(rng, expressions).program()


def dataclass(rng, expressions):
    """A dataclass with random fields and options, an heir perhaps, and what they give."""
    options = [f"{name}={rng.choice(['True', 'False'])}" for name in ["order", "frozen", "eq", "repr", "unsafe_hash", "kw_only", "init", "slots"] if rng.random() < 0.14]
    lines = [f"@dataclasses.dataclass({', '.join(options)})" if options else "@dataclasses.dataclass", "class A:"]
    default = False
    names = list("uvwz")[: rng.randrange(1, 5)]
    for name in names:
        kind = rng.choice(["int", "str", "list", "float", "'Any'", "typing.List[int]"])
        pick = rng.random()
        default = default or pick > 0.55
        if not default or rng.random() < 0.04:
            lines.append(f"    {name}: {kind}")
        elif pick < 0.8:
            lines.append(f"    {name}: {kind} = {expressions.literal(rng.choice(['int', 'str', 'float', 'tuple']))}")
        else:
            option = rng.choice(["default=3", "default_factory=list", "default=1, repr=False", "default=2, compare=False", "default_factory=dict, init=False", "default=5, kw_only=True", "default=0, hash=False"])
            lines.append(f"    {name}: {kind} = dataclasses.field({option})")
    if rng.random() < 0.2:
        lines += ["    def __post_init__(self):", f"        print('post', {', '.join('self.' + n for n in names)})"]
    if rng.random() < 0.3:
        lines += ["@dataclasses.dataclass", "class B(A):", f"    {rng.choice(['n', 'u'])}: int = 9"]
    else:
        lines.append("B = A")
    for letter in "pq":
        arguments = [expressions.literal("int") for _ in range(rng.choice([len(names), len(names), rng.randrange(5)]))]
        lines += [f"try: {letter} = {rng.choice('AB')}({', '.join(arguments)})", f"except Exception as e: E(e); {letter} = None"]
    pokes = ["p", "p == q", "p < q", "hash(p)", "dataclasses.asdict(p)", "dataclasses.astuple(p)", "dataclasses.replace(p, u=7)", "[f.name for f in dataclasses.fields(A)]",
             "setattr(p, 'u', 5), p", "p != p", "sorted([p, q])", "{p: 1}", "A.u", "A()", "A(u=1)", "A(1, 2, 3, 4, 5)", "B.__mro__", "p == (1, 2)", "copy.deepcopy(p) == p", "dataclasses.is_dataclass(A)", "p.__dict__", "A.__match_args__", "A.__doc__", "dataclasses.replace(p, nope=1)"]
    return lines + [f"P(lambda: {poke})" for poke in rng.sample(pokes, 8)]


def named_tuple(rng, expressions):
    """A named tuple and what it gives."""
    fields = rng.sample(["x", "y", "zed", "_p", "class", "x", "count", "1a", "n"], rng.choice([0, 1, 2, 2, 3]))
    form = rng.choice([repr(" ".join(fields)), repr(fields), repr(",".join(fields))])
    extra = rng.choice(["", "", "", ", rename=True", ", defaults=[1]", ", defaults=(1, 2, 3)"])
    lines = ["try:", f"    T = collections.namedtuple('T', {form}{extra})", "except Exception as e:", "    E(e); T = collections.namedtuple('T', 'x y')",
             f"try: v = T({', '.join(expressions.literal('int') for _ in fields)})", "except Exception as e: E(e); v = T(1, 2)"]
    pokes = ["v", "v.x", "v[0]", "v._asdict()", "v._replace(x=5)", "v._replace(q=5)", "T._fields", "T(1)", "T(1, 2, 3, 4)", "T(x=1)", "T(1, x=1)", "T._make([1, 2])", "T._make('a')", "v == (1, 2)",
             "v + (1,)", "hash(v) == hash(tuple(v))", "T.__name__", "T.__doc__", "T._field_defaults", "T.x", "len(v)", "v < T(9, 9)", "setattr(v, 'x', 1)", "del_(v)", "isinstance(v, tuple)", "str(v)", "f'{v}'", "'%s-%s' % v", "copy.copy(v)", "max(v)", "{v: 1}", "v * 2", "v[:1]", "v.nope"]
    return lines + [f"P(lambda: {poke})" for poke in rng.sample(pokes, 8)]


def enumeration(rng, expressions):
    """An Enum and what it gives."""
    base = rng.choice(["enum.Enum", "enum.Enum", "enum.IntEnum", "str, enum.Enum"])
    lines = ["try:", f"    class Z({base}):"]
    for name in rng.sample(["RED", "GREEN", "BLUE", "mixed", "_X"], rng.choice([1, 2, 3])):
        value = rng.choice(["enum.auto()", "1", "2", "'s'", "(1, 2)", expressions.literal("int")])
        lines.append(f"        {name} = {value}")
    lines += ["except Exception as e:", "    E(e)", f"    class Z(enum.Enum): RED = 1; GREEN = 1; BLUE = 2"]
    pokes = ["list(Z)", "Z.RED", "Z['RED']", "Z(1)", "Z('s')", "Z(99)", "Z['nope']", "Z.nope", "Z.RED.name", "Z.RED.value", "Z.RED is Z.GREEN", "Z.RED == 1", "Z.RED < Z.BLUE", "len(Z)", "Z.__members__",
             "Z.RED in Z", "hash(Z.RED) == hash('RED')", "setattr(Z, 'RED', 2)", "str(Z.RED)", "f'{Z.RED}'", "f'{Z.RED!r:>20}'", "isinstance(Z.RED, Z)", "{Z.RED: 1}", "Z", "Z.RED.nope", "sorted(Z)", "Z.RED + 1", "type(Z.RED)", "bool(Z.RED)", "json.dumps({'a': Z.RED})", "reversed(Z)", "list(reversed(Z))", "format(Z.RED, '>9')", "'%s %r' % (Z.RED, Z.RED)", "copy.deepcopy(Z.RED) is Z.RED", "Z()"]
    return lines + [f"P(lambda: {poke})" for poke in rng.sample(pokes, 8)]
