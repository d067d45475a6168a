# The order sets of numbers are printed in


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('{3, 1, 2}, {10, 9, 8, 100, 50}, set(range(20, 0, -3))', lambda: ({3, 1, 2}, {10, 9, 8, 100, 50}, set(range(20, 0, -3))))
check('{1.5, 2.5, -1}, {-1, -2, 0}, set([5, 1, 5]), frozenset([3...', lambda: ({1.5, 2.5, -1}, {-1, -2, 0}, set([5, 1, 5]), frozenset([3, 1])))
check('{x % 7 for x in range(50)}, {i * i for i in range(12)}', lambda: ({x % 7 for x in range(50)}, {i * i for i in range(12)}))
check('set(range(5)) - {2}, set(range(100)) & set(range(50, 150,...', lambda: (set(range(5)) - {2}, set(range(100)) & set(range(50, 150, 7)), set([8, 0, 16, 24, 1])))
check('{1.0, 1, True}, {0, False}, {(1, 2), (0, 1)}', lambda: ({1.0, 1, True}, {0, False}, {(1, 2), (0, 1)}))
check('{10**20, 5, -(10**20)}', lambda: {10**20, 5, -(10**20)})
