# & | ^ ~ see negative ints in two's complement


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('2**70 & -1', lambda: 2**70 & -1)
check('2**70 | -1', lambda: 2**70 | -1)
check('-2**70 & (2**70 - 1)', lambda: -2**70 & (2**70 - 1))
check('-2**70 ^ 5', lambda: -2**70 ^ 5)
check('-1 ^ 2**70', lambda: -1 ^ 2**70)
check('-5 & 2**65 - 1', lambda: -5 & 2**65 - 1)
check('(2**100 - 1) & (2**64 - 1) << 30', lambda: (2**100 - 1) & (2**64 - 1) << 30)
check('-(2**64) | 2**63', lambda: -(2**64) | 2**63)
check('~(2**64) + 1 == -(2**64)', lambda: ~(2**64) + 1 == -(2**64))
check('True & 2**70', lambda: True & 2**70)
check('True | 2**70', lambda: True | 2**70)
check('2**70 & 1.0', lambda: 2**70 & 1.0)
