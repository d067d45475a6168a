# sum over ints that overflow, floats and both


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('sum([2**62, 2**62, 2**62])', lambda: sum([2**62, 2**62, 2**62]))
check('sum([1.0, 2**70])', lambda: sum([1.0, 2**70]))
check('sum([2**70, 1.0])', lambda: sum([2**70, 1.0]))
check('sum([1] * 3, 2**70)', lambda: sum([1] * 3, 2**70))
check('sum(range(10**5))', lambda: sum(range(10**5)))
check('sum([True, False, True])', lambda: sum([True, False, True]))
check('sum([0.1] * 10)', lambda: sum([0.1] * 10))
check('sum([])', lambda: sum([]))
check('sum([], 1.5)', lambda: sum([], 1.5))
check('sum([[1], [2]], [])', lambda: sum([[1], [2]], []))
check('sum(["a"])', lambda: sum(["a"]))
check('sum(["a"], "")', lambda: sum(["a"], ""))
check('sum(5)', lambda: sum(5))
check('sum([1, None])', lambda: sum([1, None]))
