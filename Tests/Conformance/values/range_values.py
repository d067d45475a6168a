# Ranges: equality, hash, slices, membership


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('range(5), range(1, 10, 2), range(0), range(10)[2:5], rang...', lambda: (range(5), range(1, 10, 2), range(0), range(10)[2:5], range(10)[::-1], range(10)[-1]))
check('range(5) == range(0, 5), range(0) == range(5, 5), range(1...', lambda: (range(5) == range(0, 5), range(0) == range(5, 5), range(1, 2) == range(1, 3, 5)))
check('hash(range(3)) == hash(range(0, 3))', lambda: hash(range(3)) == hash(range(0, 3)))
check('range(5).index(3), range(5).count(9), 3 in range(0, 10, 3...', lambda: (range(5).index(3), range(5).count(9), 3 in range(0, 10, 3), 4 in range(0, 10, 3), 3.0 in range(5)))
check('len(range(10, 0, -3)), list(range(10, 0, -3)), range(1, 9...', lambda: (len(range(10, 0, -3)), list(range(10, 0, -3)), range(1, 9, 3).stop, bool(range(0))))
check('list(reversed(range(5))), range(5)[1:][::2], range(10)[5:2]', lambda: (list(reversed(range(5))), range(5)[1:][::2], range(10)[5:2]))
check('range(5)[9]', lambda: range(5)[9])
check('range(1.5)', lambda: range(1.5))
check('range("a")', lambda: range("a"))
check('range(1, 2, 0)', lambda: range(1, 2, 0))
check('range()', lambda: range())
check('range(1, 2, 3, 4)', lambda: range(1, 2, 3, 4))
check('range(5) < range(6)', lambda: range(5) < range(6))
check('range(5).index(9)', lambda: range(5).index(9))
check('range(5).index("a")', lambda: range(5).index("a"))
check('range(5) + range(3)', lambda: range(5) + range(3))
