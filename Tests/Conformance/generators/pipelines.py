# Generator pipelines: reading lines, filtering, grouping, windows, batches.
TEXT = """\
# comment
alpha 1
beta 2

gamma x
alpha 3
delta 40
"""


def lines(text):
    for number, line in enumerate(text.splitlines(), 1):
        yield number, line


def clean(rows):
    for number, line in rows:
        line = line.split("#")[0].strip()
        if line:
            yield number, line


def parse(rows):
    for number, line in rows:
        name, value = line.split()
        try:
            yield name, int(value)
        except ValueError as e:
            print(f"line {number}: {e}")


totals = {}
for name, value in parse(clean(lines(TEXT))):
    totals[name] = totals.get(name, 0) + value
print(totals)


def window(seq, n):
    buffer = []
    for item in seq:
        buffer.append(item)
        if len(buffer) == n:
            yield tuple(buffer)
            buffer.pop(0)


def batches(seq, n):
    batch = []
    for item in seq:
        batch.append(item)
        if len(batch) == n:
            yield batch
            batch = []
    if batch:
        yield batch


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


def until(pred, it):
    for x in it:
        if pred(x):
            return
        yield x


print(list(window(range(5), 3)), list(batches("abcdefg", 3)))
print(list(until(lambda p: p > 40, primes())))


def coroutine(fn):
    def start(*args):
        g = fn(*args)
        next(g)
        return g

    return start


@coroutine
def printer(label):
    while True:
        print(label, (yield))


@coroutine
def broadcast(*targets):
    while True:
        item = yield
        for t in targets:
            t.send(item)


@coroutine
def grep(pattern, target):
    while True:
        line = yield
        if pattern in line:
            target.send(line)


b = broadcast(grep("a", printer("A:")), grep("b", printer("B:")))
for word in ["apple", "bob", "cab"]:
    b.send(word)


def permutations(items):
    if not items:
        yield ()
        return
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1 :]):
            yield (x, *rest)


print(list(permutations([1, 2, 3])))


def subsets(s):
    if not s:
        yield []
    else:
        for rest in subsets(s[1:]):
            yield rest
            yield [s[0]] + rest


print(sorted(subsets([1, 2, 3])))


def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1


print(*collatz(6), sep=" -> ")


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print([x for _, x in zip(range(15), fib())])
