"""Programs: which families there are, what stands before them, and how many make one file."""

import ast
import random
import textwrap

import changes
import classes
import flow
import scopes
from grammar import Expressions

PRELUDE = '''
class Own(Exception): pass
class Enough(BaseException): pass
class Bag: pass

def text(v):
    if hasattr(type(v), '__next__'):
        return type(v).__name__ + ':' + repr(list(itertools.islice(v, 12)))
    made = repr(v)
    return made if len(made) < 600 else made[:500] + '...' + str(len(made)) + made[-60:]

def E(e):
    print('!', type(e).__name__, e)

def chain(e, depth=0):
    if e is None or depth > 5: return None
    return type(e).__name__, chain(e.__cause__, depth + 1), chain(e.__context__, depth + 1), e.__suppress_context__

def P(f):
    try:
        v = f()
        print(type(v).__name__, text(v))
    except Exception as e:
        E(e)

def del_(v):
    del v.x

count = [0]
def t(n):
    count[0] += 1
    if count[0] > 60: raise Enough
    print(n, end=' ')
    return n

class M:
    def __init__(self, n, quiet=False): self.n = n; self.quiet = quiet
    def __enter__(self):
        t(('enter', self.n))
        if self.quiet == 'enter': raise Own('enter')
        return (self.n, 0)
    def __exit__(self, kind, value, trace):
        t(('exit', self.n, kind and kind.__name__, str(value)))
        if self.quiet == 'exit': raise Own('exit')
        return self.quiet

class Steps:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration('end')
        return self.n
    def send(self, value): t(('sent', value)); return next(self)
    def throw(self, *a): t('thrown'); raise a[0]
    def close(self): t('closed')

def inner():
    try:
        got = yield 1
        t(('inner', got))
        yield 2
    except ValueError as e:
        t(('caught', str(e)))
        yield 'v'
    finally:
        t('end')
    return 'r'

@contextlib.contextmanager
def managed():
    t('in')
    try:
        yield 7
    except KeyError:
        t('key')
    finally:
        t('out')
'''.lstrip()

MODULES = """bisect collections contextlib copy dataclasses enum functools heapq itertools json keyword math operator os.path pprint
random re statistics string textwrap types typing""".split()
HEAD = "n1 = 42; s1 = 'a\\u00e9'; it = iter([1, 2, 3])"


def probes(rng, expressions):
    """Independent expressions, each shown or its error."""
    lines = [HEAD]
    expressions.scope = {"n1": "int", "s1": "str"}
    for index in range(3):
        kind = rng.choice(["int", "float", "str", "list", "dict", "tuple", "set"])
        lines.append(f"g{index} = {expressions.literal(kind)}")
        expressions.scope[f"g{index}"] = kind
    kinds = ["int", "float", "bool", "str", "str", "list", "list", "tuple", "dict", "set", "any", "any", "any"]
    for _ in range(rng.choice([6, 10])):
        lines.append(f"P(lambda: {expressions.operation(rng.choice(kinds), rng.choice([1, 2, 2, 3]))})")
    return lines


FAMILIES = [(probes, 30), (flow.program, 14), (scopes.scoping, 9), (scopes.calls, 7), (scopes.unpacking, 7), (classes.program, 18),
            (classes.dataclass, 3), (classes.named_tuple, 3), (classes.enumeration, 2), (changes.program, 14)]
WEIGHTS = [weight for _, weight in FAMILIES]


def program(seed, families=None):
    """The text of program number `seed`, which is valid Python by construction (or by trying again)."""
    rng = random.Random(seed)
    while True:
        expressions = Expressions(rng)
        chosen = [pair for pair in FAMILIES if not families or pair[0].__name__ in families or pair[0].__module__ in families]
        maker = rng.choices([f for f, _ in chosen], [w for _, w in chosen])[0]
        text = "\n".join(maker(rng, expressions)) + "\n"
        if rng.random() < 0.5 and "global " not in text:
            text = "def main():\n" + textwrap.indent(text, "    ", lambda line: True) + "main()\n"
        try:
            compile(text, "program", "exec")
            return text
        except (SyntaxError, ValueError):
            continue


def file_of(texts):
    """One file that runs the programs one after the other, each behind a line `#### number`."""
    used = [name for name in MODULES if name in ("itertools", "contextlib") or any(name + "." in text for text in texts)]
    parts = [f"import {', '.join(used)}\n" + PRELUDE]
    for number, text in enumerate(texts):
        parts.append(f"print('#### {number}'); count[0] = 0\ntry:\n{textwrap.indent(text, '    ', lambda line: True)}"
                     f"except BaseException as e:\n    print('!!', type(e).__name__, e)\n")
        parts.append("".join(f"try: del {name}\nexcept NameError: pass\n" for name in sorted(names(text))))
    parts.append("print('#### end')\n")
    return "\n".join(parts)


def names(text):
    """The global names a program may leave behind, which the next one must not see."""
    tree = ast.parse(text)
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            found.update(node.names)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            found.add(node.name)
        elif isinstance(node, ast.alias):
            found.add(node.asname or node.name)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            found.add(node.name)
    return found - {"t", "P", "E", "count"}
