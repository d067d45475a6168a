# strip and kin, removeprefix and removesuffix


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('"xxabcxx".strip("x"), " a ".lstrip() + "|", " a ".rstrip(...', lambda: ("xxabcxx".strip("x"), " a ".lstrip() + "|", " a ".rstrip() + "|", "abcba".strip("ab")))
check('"\\u3000a\\u3000".strip(), "abc".strip(""), "\\t\\na".strip()', lambda: ("\u3000a\u3000".strip(), "abc".strip(""), "\t\na".strip()))
check('"abc".strip(1)', lambda: "abc".strip(1))
check('"abc".removeprefix("a"), "abc".removesuffix("c"), "abc".r...', lambda: ("abc".removeprefix("a"), "abc".removesuffix("c"), "abc".removeprefix("x"), "abc".removesuffix("")))
check('"abc".removeprefix(1)', lambda: "abc".removeprefix(1))
