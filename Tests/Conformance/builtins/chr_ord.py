# chr and ord


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('chr(97), ord("a"), chr(8364), ord("€"), chr(0x1F600), ord...', lambda: (chr(97), ord("a"), chr(8364), ord("€"), chr(0x1F600), ord("\n")))
check('chr(-1)', lambda: chr(-1))
check('chr(0x110000)', lambda: chr(0x110000))
check('chr(2**40)', lambda: chr(2**40))
check('chr("a")', lambda: chr("a"))
check('ord("ab")', lambda: ord("ab"))
check('ord("")', lambda: ord(""))
check('ord(5)', lambda: ord(5))
