# Operators that do not take large ints


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('2**70 + "a"', lambda: 2**70 + "a")
check('"a" + 2**70', lambda: "a" + 2**70)
check('2**70 + None', lambda: 2**70 + None)
check('[1] + 2**70', lambda: [1] + 2**70)
check('2**70 @ 2', lambda: 2**70 @ 2)
check('-"a"', lambda: -"a")
check('~1.5', lambda: ~1.5)
check('2**70 & "a"', lambda: 2**70 & "a")
check('2**70 << "a"', lambda: 2**70 << "a")
check('divmod(2**70, "a")', lambda: divmod(2**70, "a"))
check('2**70 in 5', lambda: 2**70 in 5)
