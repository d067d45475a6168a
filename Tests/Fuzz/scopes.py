"""Names, calls and unpacking: nested functions that share cells, signatures of every shape, targets of every shape."""

NAMES = ["p", "q", "r"]


def scoping(rng, expressions):
    """Nested functions and classes that read, write and delete the same few names."""
    lines = [f"{name} = 'm{name}'" for name in NAMES if rng.random() < 0.7]
    lines += function(rng, 0, 0, [])
    lines += ["P(f0)", "P(f0)"]
    lines += [f"P(lambda: {rng.choice(NAMES)})"]
    return lines


def function(rng, indent, level, bound):
    """`def f<level>` with declarations that are mostly right."""
    pad = "    " * indent
    lines = [f"{pad}def f{level}({rng.choice(['', '', 'p=5', 'q=p', '*r', '**q']) if indent else ''}):"]
    inner = pad + "    "
    mine = set()
    taken = lines[0].partition("(")[2]
    for name in NAMES:
        if f"{name}=" in taken or f"*{name})" in taken:
            mine.add(name)
            continue
        pick = rng.random()
        if pick < 0.15 and name in bound:
            lines.append(f"{inner}nonlocal {name}")
        elif pick < 0.25:
            lines.append(f"{inner}global {name}")
        elif pick < 0.6:
            mine.add(name)
            if rng.random() < 0.7:
                lines.append(f"{inner}{name} = '{name}{level}'")
    bound = list(set(bound) | mine)
    for _ in range(rng.choice([2, 3, 4])):
        lines += action(rng, indent + 1, level, bound)
    lines.append(f"{inner}return {rng.choice(NAMES)}, {rng.choice(NAMES)}")
    return lines


def action(rng, indent, level, bound):
    pad = "    " * indent
    name, other = rng.choice(NAMES), rng.choice(NAMES)
    pick = rng.random()
    if pick < 0.2 and level < 3:
        made = function(rng, indent, level + 1, bound)
        return made + [f"{pad}P(f{level + 1})"] + ([f"{pad}P(f{level + 1})"] if rng.random() < 0.4 else [])
    if pick < 0.32:
        return [f"{pad}class C{level}:", f"{pad}    {name} = {other}", f"{pad}    P(lambda: {name})",
                f"{pad}    def m(self): return {name}, __class__.__name__",
                f"{pad}    w = [{other} for {other} in (1, 2) if {name}]", f"{pad}P(lambda: (C{level}().m(), C{level}.{name}))"]
    return [pad + rng.choice([
        f"{name} = {other}", f"{name} += '+'", f"del {name}", f"P(lambda: {name})", f"print({name}, {other})",
        f"print([{name} for {name} in 'ab'], {name})", f"print([({other} := {name}) for i in 'ab'])",
        f"for {name} in 'xy': pass", f"print({{{name}: {other} for {name} in 'ab' for {other} in {name}}})",
        f"P(lambda {name}={other}: ({name}, {other}))", f"h = lambda: ({name} := 3)", f"P(lambda: [{name} for i in (1,) if {other}])",
        f"try: {name} = 1 / 0\n{pad}except ZeroDivisionError as {name}: pass",
        f"with M(1) as {name}: pass", f"import math as {name}; {name} = {name}.floor(2.5)", f"({name}, *{other}) = 'uvw'",
        f"{name}, P.z = {other}, 4", f"assert {name} is not {other}, ({name}, {other})",
        f"x = ({name} for {name} in ({other}, 2)); print(*x)", f"fs = [lambda: {name} for {name} in range(3)]; print([h() for h in fs])",
        f"fs = [lambda {name}={name}: {name} for i in range(2)]; print([h() for h in fs])",
        f"def h({other}={name}): return {other}\n{pad}P(h); P(lambda: h(1))",
    ])]


def calls(rng, expressions):
    """A function with a random signature, called in random ways."""
    names = list("abcd")[: rng.randrange(5)]
    parts, defaults = [], False
    slash = rng.randrange(len(names) + 1) if rng.random() < 0.3 else 0
    for index, name in enumerate(names):
        defaults = defaults or rng.random() < 0.35
        parts.append(name + (f"={expressions.literal(rng.choice(['int', 'str', 'list']))}" if defaults else ""))
        if index + 1 == slash:
            parts.append("/")
    shown = list(names)
    if rng.random() < 0.4:
        parts.append("*args")
        shown.append("args")
    elif rng.random() < 0.3:
        parts.append("*")
    if parts and parts[-1] in ("*", "*args") and (parts[-1] == "*" or rng.random() < 0.6):
        for name in ["k", "l"][: rng.choice([1, 2])]:
            parts.append(name + rng.choice(["", "=0", "=None"]))
            shown.append(name)
    if rng.random() < 0.35:
        parts.append("**kw")
        shown.append("kw")
    value = "(" + ", ".join(shown) + ("," if len(shown) == 1 else "") + ")"
    form = rng.random()
    if form < 0.6:
        lines = [f"def f({', '.join(parts)}):", f"    return {value}"]
        name = "f"
    elif form < 0.75:
        lines = [f"f = lambda {', '.join(parts)}: {value}"]
        name = "f"
    else:
        if slash or rng.random() < 0.7:
            parts.insert(0, "self")
        how = rng.choice(["", "", "    @staticmethod\n", "    @classmethod\n"])
        lines = ["class C:", f"{how}    def f({', '.join(parts)}):", f"        return {value[1:] and '(' + ', '.join(repr(s) for s in shown) + ',)' if shown else value}"]
        lines[2] = f"        return {value}" if "self" not in shown else lines[2]
        name = rng.choice(["C().f", "C.f", "C.f"])
    for _ in range(5):
        arguments = []
        for _ in range(rng.randrange(6)):
            pick = rng.random()
            if pick < 0.45:
                arguments.append(expressions.literal("int"))
            elif pick < 0.75:
                arguments.append(f"{rng.choice('abcdkl' + 'z')}={expressions.literal('int')}")
            elif pick < 0.86:
                arguments.append(f"*{rng.choice(['(1, 2)', '()', '[7]', expressions.literal('str'), 'range(3)', '5', 'None'])}")
            else:
                arguments.append("**" + rng.choice(["{'a': 1}", "{}", "{'z': 3, 'b': 4}", "{1: 2}", "dict(k=1)", "[]", "None", "[('a', 1)]"]))
        seen, kept, keywords = set(), [], False
        for argument in arguments:
            key = argument.partition("=")[0]
            if not argument.startswith("*") and "=" in argument:
                if key in seen:
                    continue
                seen.add(key)
                keywords = True
            elif argument.startswith("**"):
                keywords = True
            elif argument.startswith("*"):
                if any(a.startswith("**") for a in kept):
                    continue
            elif keywords:
                continue
            kept.append(argument)
        lines.append(f"P(lambda: {name}({', '.join(kept)}))")
    return lines


def target(rng, depth):
    names = ["a", "b", "c", "d"]
    if depth <= 0 or rng.random() < 0.5:
        return rng.choice(names + ["l[0]", "l[1:2]", "o.x", "dd['k']", "l[-1]"])
    count = rng.choice([1, 2, 2, 3])
    parts = [target(rng, depth - 1) for _ in range(count)]
    if rng.random() < 0.45:
        index = rng.randrange(count)
        if not parts[index].startswith(("(", "[")):
            parts[index] = "*" + parts[index]
    inner = ", ".join(parts) + ("," if count == 1 else "")
    return rng.choice(["(%s)", "[%s]"]) % inner


def unpacking(rng, expressions):
    """Assignments of nested values to nested targets."""
    lines = ["l = [10, 20, 30]", "o = Bag()", "dd = {}", "a = b = c = d = None"]
    for _ in range(4):
        left = target(rng, 2)
        if left.startswith("("):
            left = left[1:-1]
        if left.startswith("*"):
            left = f"[{left}]"
        right = rng.choice([nested(rng, 2), nested(rng, 2), expressions.of("any", 1)])
        form = rng.random()
        if form < 0.7:
            made = f"{left} = {right}"
        elif form < 0.8:
            made = f"for {left} in [{right}]: print(a)"
        elif form < 0.9:
            made = f"{left} = a = {right}"
        else:
            made = f"del {left.replace('*', '')}"
        lines += ["try:", f"    {made}", "    print(a, b, c, d, l, vars(o), dd)", "except Exception as e:", "    E(e)"]
    for _ in range(3):
        op = rng.choice(["+=", "-=", "*=", "//=", "%=", "|=", "&=", "^=", "<<=", ">>=", "**=", "/=", "@="])
        right = "3" if op in ("**=", "<<=", ">>=", "*=") else expressions.of("any", 1)
        place = rng.choice(["a", "l[0]", "o.x", "dd['k']", "l[1:]", "l", "dd"])
        lines += ["try:", f"    {place} {op} {right}", "    print(a, l, vars(o), dd)", "except Exception as e:", "    E(e)"]
    return lines


def nested(rng, depth):
    if depth <= 0 or rng.random() < 0.3:
        return rng.choice(["1", "'s'", "2.5", "None"])
    items = [nested(rng, depth - 1) for _ in range(rng.choice([0, 1, 2, 2, 3, 3]))]
    form = rng.choice(["[%s]", "(%s)", "iter([%s])", "[%s]"])
    inner = ", ".join(items) + ("," if form == "(%s)" and len(items) == 1 else "")
    return form % inner
