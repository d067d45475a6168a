# any, all, len


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('any([]), all([]), any([0, "", None, 1]), all([1, "a"]), a...', lambda: (any([]), all([]), any([0, "", None, 1]), all([1, "a"]), any(x > 2 for x in [1, 2, 3])))
check('len("abc"), len([1]), len({}), len(range(5)), len((1, 2))...', lambda: (len("abc"), len([1]), len({}), len(range(5)), len((1, 2)), len({1, 2})))
check('len(5)', lambda: len(5))
check('len(None)', lambda: len(None))
check('len()', lambda: len())
check('len([1], [2])', lambda: len([1], [2]))
check('len(x for x in [])', lambda: len(x for x in []))
check('all(5)', lambda: all(5))
