# split and rsplit


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('"a,b,,c".split(","), " a  b ".split(), "a b c".split(None...', lambda: ("a,b,,c".split(","), " a  b ".split(), "a b c".split(None, 1)))
check('"a b c ".rsplit(None, 1), "a,b,c".rsplit(",", 1), "abc".s...', lambda: ("a b c ".rsplit(None, 1), "a,b,c".rsplit(",", 1), "abc".split("b", 0)))
check('"".split(), "".split(","), "a--b".split("--"), " x ".spli...', lambda: ("".split(), "".split(","), "a--b".split("--"), " x ".split(" ")))
check('"a b".split(sep=" ", maxsplit=1)', lambda: "a b".split(sep=" ", maxsplit=1))
check('"a".split("")', lambda: "a".split(""))
check('"a".split(1)', lambda: "a".split(1))
check('"a".split("b", "c")', lambda: "a".split("b", "c"))
