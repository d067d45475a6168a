# float.as_integer_ratio, is_integer and hex


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('(0.1).as_integer_ratio()', lambda: (0.1).as_integer_ratio())
check('(1e300).as_integer_ratio()', lambda: (1e300).as_integer_ratio())
check('(5e-324).as_integer_ratio()[0]', lambda: (5e-324).as_integer_ratio()[0])
check('(-2.5).as_integer_ratio()', lambda: (-2.5).as_integer_ratio())
check('(0.0).as_integer_ratio()', lambda: (0.0).as_integer_ratio())
check('(1e22).as_integer_ratio()', lambda: (1e22).as_integer_ratio())
check('float("inf").as_integer_ratio()', lambda: float("inf").as_integer_ratio())
check('float("nan").as_integer_ratio()', lambda: float("nan").as_integer_ratio())
check('(1.5).is_integer(), (2.0).is_integer(), float("inf").is_i...', lambda: ((1.5).is_integer(), (2.0).is_integer(), float("inf").is_integer()))
check('(1.5).hex(), (0.1).hex(), (-0.0).hex(), (5e-324).hex()', lambda: ((1.5).hex(), (0.1).hex(), (-0.0).hex(), (5e-324).hex()))
check('(2.5).conjugate(), (2.5).real, (2.5).imag', lambda: ((2.5).conjugate(), (2.5).real, (2.5).imag))
