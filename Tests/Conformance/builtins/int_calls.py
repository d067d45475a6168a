# int() and its errors


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('int(), int("12"), int(" -12 "), int(3.9), int(-3.9), int(...', lambda: (int(), int("12"), int(" -12 "), int(3.9), int(-3.9), int(True)))
check('int("0x1f", 16), int("1f", 16), int("0b11", 0), int("0", ...', lambda: (int("0x1f", 16), int("1f", 16), int("0b11", 0), int("0", 0), int("00", 0), int("z", 36)))
check('int("5", base=10)', lambda: int("5", base=10))
check('int("1.5")', lambda: int("1.5"))
check('int("abc")', lambda: int("abc"))
check('int("1__0")', lambda: int("1__0"))
check('int("12", 1)', lambda: int("12", 1))
check('int("9", 8)', lambda: int("9", 8))
check('int("01", 0)', lambda: int("01", 0))
check('int(5, 10)', lambda: int(5, 10))
check('int(None)', lambda: int(None))
check('int([1])', lambda: int([1]))
check('int(x=5)', lambda: int(x=5))
check('int("1", 2, 3)', lambda: int("1", 2, 3))
