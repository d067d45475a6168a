# zip: shortest, strict, none


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('list(zip([1, 2], "ab")), list(zip()), list(zip([1], [])),...', lambda: (list(zip([1, 2], "ab")), list(zip()), list(zip([1], [])), list(zip("abc", range(2), [1, 2, 3]))))
check('list(zip([1, 2], [3, 4], strict=True))', lambda: list(zip([1, 2], [3, 4], strict=True)))
check('list(zip([1, 2], [3], strict=True))', lambda: list(zip([1, 2], [3], strict=True)))
check('list(zip([1], [3, 4], strict=True))', lambda: list(zip([1], [3, 4], strict=True)))
check('list(zip([1], [2], [3, 4], strict=True))', lambda: list(zip([1], [2], [3, 4], strict=True)))
check('list(zip([1], [2, 3], [4, 5], strict=True))', lambda: list(zip([1], [2, 3], [4, 5], strict=True)))
check('zip([1], 5)', lambda: zip([1], 5))
