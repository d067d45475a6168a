# enumerate with a start, reversed


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('list(enumerate("ab", 1)), list(enumerate("ab", start=-1))...', lambda: (list(enumerate("ab", 1)), list(enumerate("ab", start=-1)), list(enumerate([]))))
check('list(reversed([1, 2])), list(reversed("ab")), list(revers...', lambda: (list(reversed([1, 2])), list(reversed("ab")), list(reversed((1, 2))), list(reversed(range(3)))))
check('list(reversed({"a": 1, "b": 2}))', lambda: list(reversed({"a": 1, "b": 2})))
check('enumerate()', lambda: enumerate())
check('enumerate(5)', lambda: enumerate(5))
check('enumerate([1], "a")', lambda: enumerate([1], "a"))
check('reversed(5)', lambda: reversed(5))
check('reversed({1})', lambda: reversed({1}))
