# Large ints compared with ints, floats and others


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('2**70 == 2.0**70', lambda: 2**70 == 2.0**70)
check('2**70 + 1 == 2.0**70', lambda: 2**70 + 1 == 2.0**70)
check('2**70 + 1 > 2.0**70', lambda: 2**70 + 1 > 2.0**70)
check('2**53 + 1 == float(2**53 + 1)', lambda: 2**53 + 1 == float(2**53 + 1))
check('2**70 < 2**71', lambda: 2**70 < 2**71)
check('-2**70 < 2**70', lambda: -2**70 < 2**70)
check('2**70 >= 1.5', lambda: 2**70 >= 1.5)
check('1 < 2**70', lambda: 1 < 2**70)
check('1.0 < 10**400', lambda: 1.0 < 10**400)
check('10**400 > float("inf")', lambda: 10**400 > float("inf"))
check('-10**400 > float("-inf")', lambda: -10**400 > float("-inf"))
check('10**400 == float("nan")', lambda: 10**400 == float("nan"))
check('10**400 < float("nan")', lambda: 10**400 < float("nan"))
check('2**70 == "a"', lambda: 2**70 == "a")
check('2**70 != None', lambda: 2**70 != None)
check('2**70 < "a"', lambda: 2**70 < "a")
check('2**70 is None', lambda: 2**70 is None)
check('max(2**70, 1.0, 3)', lambda: max(2**70, 1.0, 3))
check('min(-2**70, 1)', lambda: min(-2**70, 1))
check('max([2**70, 2**71])', lambda: max([2**70, 2**71]))
check('sorted([2**70, 1, 2.5, -2**70, 10**19])', lambda: sorted([2**70, 1, 2.5, -2**70, 10**19]))
