# partition and rpartition


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('"abcbd".partition("b"), "abcbd".rpartition("b")', lambda: ("abcbd".partition("b"), "abcbd".rpartition("b")))
check('"abc".partition("x"), "abc".rpartition("x")', lambda: ("abc".partition("x"), "abc".rpartition("x")))
check('"abc".partition("")', lambda: "abc".partition(""))
check('"abc".partition(1)', lambda: "abc".partition(1))
check('"key=value=x".partition("=")', lambda: "key=value=x".partition("="))
