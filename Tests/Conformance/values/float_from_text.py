# float() of texts


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('float("1.5"), float(" -1e3 "), float(".5"), float("5."), ...', lambda: (float("1.5"), float(" -1e3 "), float(".5"), float("5."), float("1_0.5")))
check('float("inf"), float("-Infinity"), float("nan"), float("+I...', lambda: (float("inf"), float("-Infinity"), float("nan"), float("+INF")))
check('float("1e400"), float("1e-400")', lambda: (float("1e400"), float("1e-400")))
check('float("")', lambda: float(""))
check('float("a")', lambda: float("a"))
check('float("1e")', lambda: float("1e"))
check('float("1_")', lambda: float("1_"))
check('float("1 2")', lambda: float("1 2"))
check('float("0x10")', lambda: float("0x10"))
check('float(None)', lambda: float(None))
check('float([1])', lambda: float([1]))
check('float(2**70)', lambda: float(2**70))
