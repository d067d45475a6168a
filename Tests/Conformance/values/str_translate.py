# translate and maketrans


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('"abc".translate({97: "x", 98: None, 99: 100})', lambda: "abc".translate({97: "x", 98: None, 99: 100}))
check('"abc".translate(str.maketrans("ab", "xy"))', lambda: "abc".translate(str.maketrans("ab", "xy")))
check('"abc".translate(str.maketrans("ab", "xy", "c"))', lambda: "abc".translate(str.maketrans("ab", "xy", "c")))
check('"abc".translate(str.maketrans({"a": "1", "b": None}))', lambda: "abc".translate(str.maketrans({"a": "1", "b": None})))
check('str.maketrans("ab", "c")', lambda: str.maketrans("ab", "c"))
check('str.maketrans("a")', lambda: str.maketrans("a"))
check('str.maketrans({"ab": "c"})', lambda: str.maketrans({"ab": "c"}))
check('"abc".translate({97: -5})', lambda: "abc".translate({97: -5}))
check('"abc".translate({97: 1.5})', lambda: "abc".translate({97: 1.5}))
