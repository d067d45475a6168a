# slice objects and their indices


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('slice(1, 10, 2).indices(5), slice(None, None, -1).indices...', lambda: (slice(1, 10, 2).indices(5), slice(None, None, -1).indices(4), slice(-3, None).indices(10)))
check('slice(1, 2) == slice(1, 2), slice(1, 2, 3), slice(5), sli...', lambda: (slice(1, 2) == slice(1, 2), slice(1, 2, 3), slice(5), slice(None, 5).start))
check('"hello"[slice(1, 3)], [1, 2, 3][slice(None, None, -1)]', lambda: ("hello"[slice(1, 3)], [1, 2, 3][slice(None, None, -1)]))
check('slice(1, 2).indices(-1)', lambda: slice(1, 2).indices(-1))
check('slice()', lambda: slice())
check('hash(slice(1, 2))', lambda: hash(slice(1, 2)))
check('[1, 2, 3][slice("a", None)]', lambda: [1, 2, 3][slice("a", None)])
