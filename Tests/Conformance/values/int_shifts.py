# Shifts of large and negative ints


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('1 << 64', lambda: 1 << 64)
check('-1 << 64', lambda: -1 << 64)
check('1 << 200 >> 199', lambda: 1 << 200 >> 199)
check('-5 >> 1', lambda: -5 >> 1)
check('-2**70 >> 3', lambda: -2**70 >> 3)
check('2**70 >> 60', lambda: 2**70 >> 60)
check('2**70 >> 100', lambda: 2**70 >> 100)
check('-2**70 >> 100', lambda: -2**70 >> 100)
check('1 >> 2**70', lambda: 1 >> 2**70)
check('-1 >> 2**70', lambda: -1 >> 2**70)
check('0 << 2**70', lambda: 0 << 2**70)
check('5 << 0', lambda: 5 << 0)
check('1 << -1', lambda: 1 << -1)
check('1 >> -1', lambda: 1 >> -1)
check('1 >> -(2**70)', lambda: 1 >> -(2**70))
check('1 << 2**70', lambda: 1 << 2**70)
check('1 << 1.5', lambda: 1 << 1.5)
