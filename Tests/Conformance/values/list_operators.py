# Operators of lists


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('[1, 2] + [3], [1] * 3, 2 * [0], [1] * -1', lambda: ([1, 2] + [3], [1] * 3, 2 * [0], [1] * -1))
check('[1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 2], [] < [1]...', lambda: ([1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 2], [] < [1], [1, 2] != [2, 1]))
check('[1] + (2,)', lambda: [1] + (2,))
check('[1] < (1,)', lambda: [1] < (1,))
check('[1] < ["a"]', lambda: [1] < ["a"])
check('[1] * "a"', lambda: [1] * "a")
check('[1] - [1]', lambda: [1] - [1])
check('[1, 2] == (1, 2)', lambda: [1, 2] == (1, 2))
check('3 in [1, 2], [1] in [[1]], None in [0]', lambda: (3 in [1, 2], [1] in [[1]], None in [0]))
check('[*range(3), *"ab"], [1, *[], 2]', lambda: ([*range(3), *"ab"], [1, *[], 2]))
