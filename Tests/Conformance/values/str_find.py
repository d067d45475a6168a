# find, rfind, index, rindex, count with bounds


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('"abcabc".find("c"), "abcabc".find("z"), "abcabc".rfind("b...', lambda: ("abcabc".find("c"), "abcabc".find("z"), "abcabc".rfind("b"), "abcabc".find("c", 3)))
check('"abcabc".rfind("a", 0, 3), "abc".find("", 3), "abc".find(...', lambda: ("abcabc".rfind("a", 0, 3), "abc".find("", 3), "abc".find("", 4), "abc".rfind("")))
check('"aaa".count("a"), "aaa".count("aa"), "aaa".count(""), "aa...', lambda: ("aaa".count("a"), "aaa".count("aa"), "aaa".count(""), "aaa".count("a", 1, -1)))
check('"abc".index("c")', lambda: "abc".index("c"))
check('"abc".index("z")', lambda: "abc".index("z"))
check('"abc".rindex("z")', lambda: "abc".rindex("z"))
check('"abc".find(1)', lambda: "abc".find(1))
check('"日本語".find("語"), "日本語".index("本")', lambda: ("日本語".find("語"), "日本語".index("本")))
