# What a closure sees of a variable: the value it has by then, whether one statement binds it or several.


def once():
    total = 1
    first, second = 2, 3

    def read():
        return total, first, second
    return read()


def later():
    def read():
        return value
    value = "bound after the function"
    return read()


def again():
    value = 1

    def read():
        return value
    before = read()
    value = 2
    return before, read()


def in_loop():
    functions = []
    for index in range(3):
        square = index * index
        functions.append(lambda: (index, square))
    return [function() for function in functions]


def in_branch(flag):
    if flag:
        value = "set"

    def read():
        return value
    try:
        return read()
    except NameError as error:
        return str(error)


def itself():
    def countdown(n):
        return [n] + countdown(n - 1) if n else [0]
    alias = countdown
    return alias(3), (lambda: alias(1))()


def augmented():
    count = 0

    def read():
        return count
    count += 5
    return read()


def deleted():
    value = 1

    def read():
        return value
    del value
    try:
        return read()
    except NameError as error:
        return str(error)


def nonlocals():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count
    return step(), step(), count


def classes():
    name = "outer"

    class Inner:
        seen = name

        def read(self):
            return name
    return Inner.seen, Inner().read()


def nested():
    base = 10

    def middle(x):
        scale = x + base
        return lambda y: (base, scale, y * scale)
    return middle(1)(2), middle(3)(4)


def same_statement():
    pair = [lambda: pair, 1]
    return pair[0]() is pair


def walrus():
    (value := 1) and (other := 2)
    return (lambda: (value, other))()


def generators():
    limit = 4
    squares = (n * n for n in range(limit))
    limit_seen = [limit for _ in range(2)]
    return list(squares), limit_seen


def annotated():
    value: int = 3
    text = f"{value}"
    return (lambda: (value, text))()


for function in (once, later, again, in_loop, itself, augmented, deleted, nonlocals, classes,
                 nested, same_statement, walrus, generators, annotated):
    print(function.__name__, function())
print(in_branch(True), "/", in_branch(False))
