# type() of values of every kind


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('type(1), type("a"), type(None), type([]), type({}), type(...', lambda: (type(1), type("a"), type(None), type([]), type({}), type(()), type(1.5), type(True), type(set()), type(frozenset())))
check('type(int), type(print), type(lambda: 0), type(...), type(...', lambda: (type(int), type(print), type(lambda: 0), type(...), type(NotImplemented), type(range(1)), type(slice(1))))
check('type({}.keys()), type({}.values()), type({}.items()), typ...', lambda: (type({}.keys()), type({}.values()), type({}.items()), type(iter([])), type(iter({})), type(iter(""))))
check('type(x for x in []), type(enumerate([])), type(zip()), ty...', lambda: (type(x for x in []), type(enumerate([])), type(zip()), type(map(str, [])), type(reversed([])), type(filter(None, []))))
check('type(ValueError()), type([].append), type("".join), type(...', lambda: (type(ValueError()), type([].append), type("".join), type(2**70)))
check('type(1, 2)', lambda: type(1, 2))
