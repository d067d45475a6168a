# Functions as values: map, filter, sorted with keys, callbacks, dispatch tables, currying, recursion on data.
def apply(f, *args):
    return f(*args)


print(apply(max, 3, 5), apply(lambda: "nothing"), apply(str.upper, "abc"), apply(print, "printed"))
print(list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(map(str, range(3))), list(filter(lambda x: x % 2, range(6))))
people = [("Ann", 30), ("Bob", 25), ("Cid", 30)]
print(sorted(people, key=lambda p: (-p[1], p[0])), min(people, key=lambda p: p[1]), max(people, key=lambda p: p[1]))


def curry(f, n):
    def curried(*args):
        if len(args) >= n:
            return f(*args)
        return lambda *more: curried(*args, *more)

    return curried


add3 = curry(lambda a, b, c: a + b + c, 3)
print(add3(1)(2)(3), add3(1, 2)(3), add3(1)(2, 3))
dispatch = {"add": lambda a, b: a + b, "neg": lambda a: -a, "help": lambda: "add neg"}
for command in ["add 1 2", "neg 5", "help", "sub 1"]:
    name, *args = command.split()
    action = dispatch.get(name, lambda *a: f"unknown {name}")
    print(action(*map(int, args)))


def walk(data, depth=0):
    if isinstance(data, dict):
        return {k: walk(v, depth + 1) for k, v in data.items()}
    if isinstance(data, (list, tuple)):
        return type(data)(walk(v, depth + 1) for v in data)
    return f"{data}@{depth}"


print(walk({"a": [1, (2, 3)], "b": {"c": None}}))


def counter(start=0):
    count = start

    def increment(by=1):
        nonlocal count
        count += by
        return count

    increment.reset = lambda: counter(start)
    return increment


c = counter(10)
print(c(), c(5), c.reset()())
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda self: lambda n: 1 if n < 2 else n * self(n - 1))(10))
print((lambda *fs: [f(2) for f in fs])(lambda x: x, lambda x: x**2, abs, float, str))
pipeline = [str.strip, str.lower, lambda s: s.replace(" ", "-")]
text = "  Hello World "
for step in pipeline:
    text = step(text)
print(text, all(callable(s) for s in pipeline))
