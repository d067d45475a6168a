# round() of ints to tens, hundreds and beyond


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('round(15, -1), round(25, -1), round(-15, -1), round(-25, ...', lambda: (round(15, -1), round(25, -1), round(-15, -1), round(-25, -1)))
check('round(1234567, -3), round(1250, -2), round(1350, -2)', lambda: (round(1234567, -3), round(1250, -2), round(1350, -2)))
check('round(15 * 10**20, -21), round(25 * 10**20, -21)', lambda: (round(15 * 10**20, -21), round(25 * 10**20, -21)))
check('round(-25 * 10**20, -21)', lambda: round(-25 * 10**20, -21))
check('round(10**25, -24)', lambda: round(10**25, -24))
check('round(2**70, -1000)', lambda: round(2**70, -1000))
check('round(2**70, 2), round(2**70)', lambda: (round(2**70, 2), round(2**70)))
check('round(5, 1), round(True)', lambda: (round(5, 1), round(True)))
check('round(-2**63, -19), round(2**63 - 1, -1)', lambda: (round(-2**63, -19), round(2**63 - 1, -1)))
check('round(5, 2**70)', lambda: round(5, 2**70))
check('round(2**70, "a")', lambda: round(2**70, "a"))
