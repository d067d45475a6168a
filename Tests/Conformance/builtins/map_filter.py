# map with several iterables, filter(None)


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('list(map(lambda x, y: x + y, [1, 2], [3, 4, 5])), list(ma...', lambda: (list(map(lambda x, y: x + y, [1, 2], [3, 4, 5])), list(map(str, [1, 2])), list(map(pow, [2, 3], [3, 2]))))
check('list(filter(None, [0, 1, "", 2])), list(filter(lambda x: ...', lambda: (list(filter(None, [0, 1, "", 2])), list(filter(lambda x: x > 1, [1, 2]))))
check('map(str)', lambda: map(str))
check('map()', lambda: map())
check('list(map(5, [1]))', lambda: list(map(5, [1])))
check('list(map(len, 5))', lambda: list(map(len, 5)))
check('list(map(int, ["a"]))', lambda: list(map(int, ["a"])))
check('list(filter(5, [1]))', lambda: list(filter(5, [1])))
check('filter(None)', lambda: filter(None))
