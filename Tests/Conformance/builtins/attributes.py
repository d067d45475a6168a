# getattr, hasattr, setattr, delattr, vars


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('getattr("abc", "upper")(), getattr(5, "foo", None), hasat...', lambda: (getattr("abc", "upper")(), getattr(5, "foo", None), hasattr(5, "real"), hasattr("", "foo")))
check('getattr(5, "foo")', lambda: getattr(5, "foo"))
check('getattr(5, 5)', lambda: getattr(5, 5))
check('getattr(5)', lambda: getattr(5))
check('setattr(5, "a", 1)', lambda: setattr(5, "a", 1))
check('setattr([], "a", 1)', lambda: setattr([], "a", 1))
check('delattr(5, "a")', lambda: delattr(5, "a"))
check('vars(5)', lambda: vars(5))
