# Methods and attributes of large ints


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('(2**70).bit_length()', lambda: (2**70).bit_length())
check('(2**70).bit_count()', lambda: (2**70).bit_count())
check('(-2**70).bit_count()', lambda: (-2**70).bit_count())
check('(2**70 - 1).bit_count()', lambda: (2**70 - 1).bit_count())
check('(-2**63).bit_length()', lambda: (-2**63).bit_length())
check('True.bit_length()', lambda: True.bit_length())
check('(2**70).as_integer_ratio()', lambda: (2**70).as_integer_ratio())
check('(2**70).real, (2**70).imag', lambda: ((2**70).real, (2**70).imag))
check('(2**70).numerator, (2**70).denominator', lambda: ((2**70).numerator, (2**70).denominator))
check('(2**70).conjugate()', lambda: (2**70).conjugate())
check('(2**70).__add__(5), (5).__add__(2**70), (2**70).__radd__(1)', lambda: ((2**70).__add__(5), (5).__add__(2**70), (2**70).__radd__(1)))
check('(2**70).__eq__(5), (2**70).__lt__(2**71)', lambda: ((2**70).__eq__(5), (2**70).__lt__(2**71)))
check('(2**70).__index__(), (2**70).__neg__(), (2**70).__float__()', lambda: ((2**70).__index__(), (2**70).__neg__(), (2**70).__float__()))
check('(2**70).__hash__() == hash(2**70)', lambda: (2**70).__hash__() == hash(2**70))
check('(2**70).foo', lambda: (2**70).foo)
check('(2**70)()', lambda: (2**70)())
check('(2**70)[0]', lambda: (2**70)[0])
