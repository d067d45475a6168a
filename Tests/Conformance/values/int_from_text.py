# int() of texts in all bases


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('int("123456789012345678901234567890")', lambda: int("123456789012345678901234567890"))
check('int("-99999999999999999999")', lambda: int("-99999999999999999999"))
check('int("  1_000_000_000_000_000_000_000 ")', lambda: int("  1_000_000_000_000_000_000_000 "))
check('int("0x" + "f" * 30, 16)', lambda: int("0x" + "f" * 30, 16))
check('int("zz" * 20, 36)', lambda: int("zz" * 20, 36))
check('int("-0b" + "1" * 80, 2)', lambda: int("-0b" + "1" * 80, 2))
check('int("9" * 30, 0)', lambda: int("9" * 30, 0))
check('int("0o" + "7" * 30, 0)', lambda: int("0o" + "7" * 30, 0))
check('int("12__3" * 5)', lambda: int("12__3" * 5))
check('int("_1")', lambda: int("_1"))
check('int("1" * 30 + "x")', lambda: int("1" * 30 + "x"))
check('int("1e30")', lambda: int("1e30"))
check('int("")', lambda: int(""))
check('int("٣" * 25)', lambda: int("٣" * 25))
check('int(str(2**100)) == 2**100', lambda: int(str(2**100)) == 2**100)
