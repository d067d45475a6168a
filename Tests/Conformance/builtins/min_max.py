# min and max with key and default


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('max(1, 2), min("b", "a"), max([1, 2], key=lambda x: -x), ...', lambda: (max(1, 2), min("b", "a"), max([1, 2], key=lambda x: -x), max([], default=5), max("abc"), min([3, 1], [2])))
check('max((1, "a"), (1, "b")), max([1, 1.0, True]), min([True, ...', lambda: (max((1, "a"), (1, "b")), max([1, 1.0, True]), min([True, 1])))
check('max()', lambda: max())
check('max(5)', lambda: max(5))
check('max([])', lambda: max([]))
check('max(1, "a")', lambda: max(1, "a"))
check('max(1, 2, default=3)', lambda: max(1, 2, default=3))
check('max([1, 2], foo=3)', lambda: max([1, 2], foo=3))
check('min([1, None])', lambda: min([1, None]))
