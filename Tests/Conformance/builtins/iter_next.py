# iter with a sentinel, next with a default


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('list(iter(lambda: 5, 5)), next(iter("ab")), next(iter([])...', lambda: (list(iter(lambda: 5, 5)), next(iter("ab")), next(iter([]), 5), list(iter([1, 2]))))
check('next(iter([]))', lambda: next(iter([])))
check('next([])', lambda: next([]))
check('iter(5)', lambda: iter(5))
check('iter(5, 5)', lambda: iter(5, 5))
check('next()', lambda: next())
check('list(iter([1, 2, 3, 0, 4].__iter__().__next__, 0))', lambda: list(iter([1, 2, 3, 0, 4].__iter__().__next__, 0)))
