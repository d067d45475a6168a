# repr of floats: shortest digits, exponents, special values


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('0.1, 1 / 3, 2.0**0.5, 100.0, -0.0', lambda: (0.1, 1 / 3, 2.0**0.5, 100.0, -0.0))
check('1e15, 1e16, 1e-4, 1e-5, 123456789.123', lambda: (1e15, 1e16, 1e-4, 1e-5, 123456789.123))
check('1e22, 1e21, 9999999999999998.0, 123456789012345678.0', lambda: (1e22, 1e21, 9999999999999998.0, 123456789012345678.0))
check('5e-324, 1e-320, 1.7976931348623157e308', lambda: (5e-324, 1e-320, 1.7976931348623157e308))
check('float("inf"), float("-inf"), float("nan")', lambda: (float("inf"), float("-inf"), float("nan")))
check('0.1 + 0.2, 1e16 + 1, 1e308 * 10', lambda: (0.1 + 0.2, 1e16 + 1, 1e308 * 10))
check('str(1.0), str(1e100), repr(3.0)', lambda: (str(1.0), str(1e100), repr(3.0)))
