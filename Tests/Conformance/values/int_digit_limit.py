# Texts of more than 4300 digits are refused


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('len(str(10**4299))', lambda: len(str(10**4299)))
check('str(10**4300)', lambda: str(10**4300))
check('str(-10**4300)', lambda: str(-10**4300))
check('f"{10**4300}"', lambda: f"{10**4300}")
check('f"{10**4300:,}"', lambda: f"{10**4300:,}")
check('"%d" % 10**4300', lambda: "%d" % 10**4300)
check('"%d" % (10**4300)', lambda: "%d" % (10**4300))
check('repr(10**5000)', lambda: repr(10**5000))
check('int("1" * 4300) % 10**9', lambda: int("1" * 4300) % 10**9)
check('int("1" * 4301)', lambda: int("1" * 4301))
check('int("-1_" + "1" * 4300)', lambda: int("-1_" + "1" * 4300))
check('len(hex(10**5000))', lambda: len(hex(10**5000)))
check('len(f"{10**5000:x}")', lambda: len(f"{10**5000:x}"))
check('int("f" * 6000, 16) % 10**9', lambda: int("f" * 6000, 16) % 10**9)
check('print(10**5000)', lambda: print(10**5000))
