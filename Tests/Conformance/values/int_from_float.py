# Whole floats become ints of any size


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('int(1e300)', lambda: int(1e300))
check('int(-1e25)', lambda: int(-1e25))
check('int(1e18), int(1e19)', lambda: (int(1e18), int(1e19)))
check('int(2.0**63), int(-2.0**63)', lambda: (int(2.0**63), int(-2.0**63)))
check('int(float("inf"))', lambda: int(float("inf")))
check('int(float("-inf"))', lambda: int(float("-inf")))
check('int(float("nan"))', lambda: int(float("nan")))
check('round(1e300) == int(1e300)', lambda: round(1e300) == int(1e300))
check('round(1e20), round(-1e20)', lambda: (round(1e20), round(-1e20)))
check('round(2.5e19)', lambda: round(2.5e19))
