# float() of large ints is rounded half to even


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('float(2**70 + 1)', lambda: float(2**70 + 1))
check('float(2**64 + 2**11)', lambda: float(2**64 + 2**11))
check('float(2**64 + 2**11 + 1)', lambda: float(2**64 + 2**11 + 1))
check('float(2**64 + 3 * 2**11)', lambda: float(2**64 + 3 * 2**11))
check('float(-(2**64 + 2**11 + 1))', lambda: float(-(2**64 + 2**11 + 1)))
check('float(2**63 + 1024), float(2**63 + 1025)', lambda: (float(2**63 + 1024), float(2**63 + 1025)))
check('float(2**1024 - 2**970 - 1)', lambda: float(2**1024 - 2**970 - 1))
check('float(2**1024 - 2**970)', lambda: float(2**1024 - 2**970))
check('float(10**400)', lambda: float(10**400))
check('10**400 + 1.0', lambda: 10**400 + 1.0)
check('10**400 * 1.0', lambda: 10**400 * 1.0)
check('1.0 / 10**308', lambda: 1.0 / 10**308)
check('2**70 * 0.5', lambda: 2**70 * 0.5)
check('2**70 % 7.5, 2**70 // 7.5', lambda: (2**70 % 7.5, 2**70 // 7.5))
check('7.5 % 2**70', lambda: 7.5 % 2**70)
check('2**70 % 0.0', lambda: 2**70 % 0.0)
check('2**70 / 0.0', lambda: 2**70 / 0.0)
