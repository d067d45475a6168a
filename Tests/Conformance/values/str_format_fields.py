# str.format: numbered, named, attributes, items


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('"{} {}".format(1, 2), "{0} {1} {0}".format("a", "b"), "{a...', lambda: ("{} {}".format(1, 2), "{0} {1} {0}".format("a", "b"), "{a} {b}".format(a=1, b=2)))
check('"{0.real} {1[0]} {2[k]}".format(5, [7], {"k": 8})', lambda: "{0.real} {1[0]} {2[k]}".format(5, [7], {"k": 8}))
check('"{!r} {!s} {!a}".format("é", "b", "é"), "{0!r:>5}".format...', lambda: ("{!r} {!s} {!a}".format("é", "b", "é"), "{0!r:>5}".format("a")))
check('"{:{}}|{:{w}.{p}f}".format("x", 5, 3.14159, w=10, p=2)', lambda: "{:{}}|{:{w}.{p}f}".format("x", 5, 3.14159, w=10, p=2))
check('"{{}} {}".format(1)', lambda: "{{}} {}".format(1))
check('"{x} {y}".format_map({"x": 1, "y": 2})', lambda: "{x} {y}".format_map({"x": 1, "y": 2}))
check('"{} {}".format(1)', lambda: "{} {}".format(1))
check('"{a}".format()', lambda: "{a}".format())
check('"{".format()', lambda: "{".format())
check('"}".format()', lambda: "}".format())
check('"{!x}".format(1)', lambda: "{!x}".format(1))
check('"{0} {}".format(1, 2)', lambda: "{0} {}".format(1, 2))
check('"{} {0}".format(1, 2)', lambda: "{} {0}".format(1, 2))
check('"{0[a]}".format([1])', lambda: "{0[a]}".format([1]))
check('"{0[5]}".format([1])', lambda: "{0[5]}".format([1]))
check('"{0.foo}".format(1)', lambda: "{0.foo}".format(1))
check('"{x}".format_map({})', lambda: "{x}".format_map({}))
