# Large ints as positions, counts and bounds


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('[1][2**70]', lambda: [1][2**70])
check('"a"[2**70]', lambda: "a"[2**70])
check('(1,)[-2**70]', lambda: (1,)[-2**70])
check('range(5)[2**70]', lambda: range(5)[2**70])
check('[1, 2, 3][:2**70]', lambda: [1, 2, 3][:2**70])
check('[1, 2, 3][-2**70:]', lambda: [1, 2, 3][-2**70:])
check('[1, 2, 3][::2**70]', lambda: [1, 2, 3][::2**70])
check('[1, 2, 3][::-2**70]', lambda: [1, 2, 3][::-2**70])
check('"abc"[2**70:]', lambda: "abc"[2**70:])
check('[1] * 2**70', lambda: [1] * 2**70)
check('2**70 * "a"', lambda: 2**70 * "a")
check('"a".center(2**70)', lambda: "a".center(2**70))
check('"abc".replace("a", "b", 2**70)', lambda: "abc".replace("a", "b", 2**70))
check('"abc".find("a", -2**70)', lambda: "abc".find("a", -2**70))
check('"abc".count("a", 2**70)', lambda: "abc".count("a", 2**70))
check('[].pop(2**70)', lambda: [].pop(2**70))
check('[].insert(2**70, 1)', lambda: [].insert(2**70, 1))
check('[1, 2].index(1, 2**70)', lambda: [1, 2].index(1, 2**70))
check('chr(2**70)', lambda: chr(2**70))
check('range(5).index(2**70)', lambda: range(5).index(2**70))
