# +, *, in, comparisons and indices of texts


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('"a" + "b", "ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1', lambda: ("a" + "b", "ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1))
check('"a" < "b" < "c", "a" < "B", "abc" < "abd", "" < "a", "é" ...', lambda: ("a" < "b" < "c", "a" < "B", "abc" < "abd", "" < "a", "é" > "z"))
check('"b" in "abc", "" in "abc", "d" not in "abc"', lambda: ("b" in "abc", "" in "abc", "d" not in "abc"))
check('"abc"[0], "abc"[-1], "abc"[::-1], "abc"[1:], "abc"[5:], "...', lambda: ("abc"[0], "abc"[-1], "abc"[::-1], "abc"[1:], "abc"[5:], "日本語"[1]))
check('"abc"[10]', lambda: "abc"[10])
check('"abc"["a"]', lambda: "abc"["a"])
check('"abc"[1.0]', lambda: "abc"[1.0])
check('"abc" + 1', lambda: "abc" + 1)
check('1 + "abc"', lambda: 1 + "abc")
check('"abc" * "a"', lambda: "abc" * "a")
check('"abc" * 1.5', lambda: "abc" * 1.5)
check('"abc" - "a"', lambda: "abc" - "a")
check('"abc" < 1', lambda: "abc" < 1)
check('1 in "abc"', lambda: 1 in "abc")
