# bool() and str()


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('bool(), bool(0), bool(""), bool("False"), bool(0.0), bool...', lambda: (bool(), bool(0), bool(""), bool("False"), bool(0.0), bool(None), bool([0]), bool({}), bool(range(0))))
check('bool(float("nan")), bool(2**70)', lambda: (bool(float("nan")), bool(2**70)))
check('bool(1, 2)', lambda: bool(1, 2))
check('str(), str(5), str(None), str([1]), str(1e16), str(True),...', lambda: (str(), str(5), str(None), str([1]), str(1e16), str(True), str((1,)), str(object=5)))
check('str(1, 2, 3, 4)', lambda: str(1, 2, 3, 4))
