# Division, remainder and powers of floats


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('7.5 // 2, -7.5 // 2, 7.5 // -2, -7.5 % 2, 7.5 % -2', lambda: (7.5 // 2, -7.5 // 2, 7.5 // -2, -7.5 % 2, 7.5 % -2))
check('1.0 / 0', lambda: 1.0 / 0)
check('1.0 // 0', lambda: 1.0 // 0)
check('1.0 % 0', lambda: 1.0 % 0)
check('divmod(7.5, 2), divmod(-7.5, 2)', lambda: (divmod(7.5, 2), divmod(-7.5, 2)))
check('divmod(1.0, 0)', lambda: divmod(1.0, 0))
check('2.0**-1, 0.0**0, 4.0**0.5', lambda: (2.0**-1, 0.0**0, 4.0**0.5))
check('0.0**-1', lambda: 0.0**-1)
check('2.0**10000', lambda: 2.0**10000)
check('1e200**2', lambda: 1e200**2)
check('float("inf")**2, (-2.0)**3, (-2.0)**2', lambda: (float("inf")**2, (-2.0)**3, (-2.0)**2))
check('1e308 + 1e308, 1e308 * -10', lambda: (1e308 + 1e308, 1e308 * -10))
check('float("nan") == float("nan"), 0.0 == -0.0', lambda: (float("nan") == float("nan"), 0.0 == -0.0))
