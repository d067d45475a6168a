# replace and join


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('"aXbX".replace("X", "", 1), "aaa".replace("", "-"), "aaa"...', lambda: ("aXbX".replace("X", "", 1), "aaa".replace("", "-"), "aaa".replace("", "-", 2), "".replace("", "x")))
check('"abc".replace("b", "bb").replace("z", "y")', lambda: "abc".replace("b", "bb").replace("z", "y"))
check('"-".join(["a", "b"]), "".join("abc"), "-".join(x for x in...', lambda: ("-".join(["a", "b"]), "".join("abc"), "-".join(x for x in "abc"), ",".join({"a": 1}), "x".join([])))
check('"-".join([1, 2])', lambda: "-".join([1, 2]))
check('"-".join(["a", None])', lambda: "-".join(["a", None]))
check('"-".join(5)', lambda: "-".join(5))
check('"abc".replace("a")', lambda: "abc".replace("a"))
check('"abc".replace("a", 1)', lambda: "abc".replace("a", 1))
