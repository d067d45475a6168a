# startswith and endswith with tuples and bounds


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('"abc".startswith("a"), "abc".startswith(("x", "ab")), "ab...', lambda: ("abc".startswith("a"), "abc".startswith(("x", "ab")), "abc".endswith("bc", 1), "abc".startswith("b", 1)))
check('"abc".endswith(()), "abc".startswith("", 3), "abc".starts...', lambda: ("abc".endswith(()), "abc".startswith("", 3), "abc".startswith("", 4)))
check('"abc".startswith(1)', lambda: "abc".startswith(1))
check('"abc".endswith(["a"])', lambda: "abc".endswith(["a"]))
check('"abc".startswith((1, "a"))', lambda: "abc".startswith((1, "a")))
