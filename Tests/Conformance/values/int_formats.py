# The format mini-language on large ints


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('f"{2**70:,}"', lambda: f"{2**70:,}")
check('f"{2**70:_}"', lambda: f"{2**70:_}")
check('f"{2**70:x}"', lambda: f"{2**70:x}")
check('f"{-2**70:X}"', lambda: f"{-2**70:X}")
check('f"{2**70:#b}"', lambda: f"{2**70:#b}")
check('f"{2**70:o}"', lambda: f"{2**70:o}")
check('f"{2**70:_x}"', lambda: f"{2**70:_x}")
check('f"{2**70:>30}|{2**70:<30}|{2**70:^30}|"', lambda: f"{2**70:>30}|{2**70:<30}|{2**70:^30}|")
check('f"{2**70:030,}"', lambda: f"{2**70:030,}")
check('f"{-2**70:=30}"', lambda: f"{-2**70:=30}")
check('f"{2**70:+}"', lambda: f"{2**70:+}")
check('f"{2**70: }"', lambda: f"{2**70: }")
check('f"{2**70:e}"', lambda: f"{2**70:e}")
check('f"{2**70:g}"', lambda: f"{2**70:g}")
check('f"{2**70:.3f}"', lambda: f"{2**70:.3f}")
check('f"{2**70:%}"', lambda: f"{2**70:%}")
check('f"{2**70:n}"', lambda: f"{2**70:n}")
check('f"{10**400:.2f}"', lambda: f"{10**400:.2f}")
check('f"{2**70:c}"', lambda: f"{2**70:c}")
check('f"{2**70:s}"', lambda: f"{2**70:s}")
check('f"{2**70:.2d}"', lambda: f"{2**70:.2d}")
check('format(2**70, "d")', lambda: format(2**70, "d"))
check('"{:>{}}".format(2**70, 25)', lambda: "{:>{}}".format(2**70, 25))
