# isinstance, issubclass, callable


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('isinstance(1, int), isinstance(True, int), isinstance(1, ...', lambda: (isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance(1.0, int), isinstance(None, type(None))))
check('issubclass(bool, int), issubclass(int, object), issubclas...', lambda: (issubclass(bool, int), issubclass(int, object), issubclass(int, (str, int))))
check('callable(print), callable(5), callable(int), callable(lam...', lambda: (callable(print), callable(5), callable(int), callable(lambda: 0), callable([].append)))
check('isinstance(1, 5)', lambda: isinstance(1, 5))
check('isinstance(1, "int")', lambda: isinstance(1, "int"))
check('issubclass(1, int)', lambda: issubclass(1, int))
check('issubclass(int, 5)', lambda: issubclass(int, 5))
check('callable()', lambda: callable())
