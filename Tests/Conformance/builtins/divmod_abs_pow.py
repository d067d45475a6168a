# divmod, abs, pow


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('divmod(7, -2), divmod(-7, 2), divmod(7.5, 2), divmod(True...', lambda: (divmod(7, -2), divmod(-7, 2), divmod(7.5, 2), divmod(True, 2)))
check('abs(-5), abs(-5.5), abs(True), abs(-2**70), abs(-0.0)', lambda: (abs(-5), abs(-5.5), abs(True), abs(-2**70), abs(-0.0)))
check('pow(2, 3), pow(2, -1), pow(2.5, 2), pow(base=2, exp=3), p...', lambda: (pow(2, 3), pow(2, -1), pow(2.5, 2), pow(base=2, exp=3), pow(2, 3, mod=5)))
check('divmod(1, 0)', lambda: divmod(1, 0))
check('divmod("a", 1)', lambda: divmod("a", 1))
check('divmod(1)', lambda: divmod(1))
check('abs("a")', lambda: abs("a"))
check('abs()', lambda: abs())
check('pow("a", 2)', lambda: pow("a", 2))
check('pow(2)', lambda: pow(2))
check('pow(0, -1)', lambda: pow(0, -1))
