# center, ljust, rjust, zfill, expandtabs


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('"abc".center(10, "*"), "abc".center(6), "ab".center(5), "...', lambda: ("abc".center(10, "*"), "abc".center(6), "ab".center(5), "abc".center(2)))
check('"abc".ljust(6, "-"), "abc".rjust(6) + "|"', lambda: ("abc".ljust(6, "-"), "abc".rjust(6) + "|"))
check('"abc".zfill(6), "-5".zfill(4), "+".zfill(3), "".zfill(2)', lambda: ("abc".zfill(6), "-5".zfill(4), "+".zfill(3), "".zfill(2)))
check('"a\\tb\\tc".expandtabs(4), "\\t".expandtabs(0), "a\\n\\tb".exp...', lambda: ("a\tb\tc".expandtabs(4), "\t".expandtabs(0), "a\n\tb".expandtabs()))
check('"abc".center(10, "**")', lambda: "abc".center(10, "**"))
check('"abc".ljust(5, 1)', lambda: "abc".ljust(5, 1))
check('"abc".zfill("a")', lambda: "abc".zfill("a"))
