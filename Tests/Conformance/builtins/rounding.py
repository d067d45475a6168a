# round() of floats: half to even, negative digits


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('round(2.5), round(3.5), round(-2.5), round(0.5), round(1.5)', lambda: (round(2.5), round(3.5), round(-2.5), round(0.5), round(1.5)))
check('round(2.675, 2), round(1.005, 2), round(0.125, 2), round(...', lambda: (round(2.675, 2), round(1.005, 2), round(0.125, 2), round(0.375, 2)))
check('round(1234.567, -2), round(1.5, 0), round(1e20), round(-0...', lambda: (round(1234.567, -2), round(1.5, 0), round(1e20), round(-0.4)))
check('round(1.5, 2**70), round(1e300, -299)', lambda: (round(1.5, 2**70), round(1e300, -299)))
check('round(float("inf"))', lambda: round(float("inf")))
check('round(float("nan"))', lambda: round(float("nan")))
check('round(float("inf"), 1)', lambda: round(float("inf"), 1))
check('round("a")', lambda: round("a"))
check('round(1.5, "a")', lambda: round(1.5, "a"))
check('round(1.5, 1.5)', lambda: round(1.5, 1.5))
check('round()', lambda: round())
