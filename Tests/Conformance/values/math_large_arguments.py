# math's functions of floats given large ints


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


import math


check('math.log(10**400), math.log2(10**400), math.log10(10**400)', lambda: (math.log(10**400), math.log2(10**400), math.log10(10**400)))
check('math.log(10**400, 10)', lambda: math.log(10**400, 10))
check('math.log2(2**1500), math.log2(2**64), math.log10(10**30)', lambda: (math.log2(2**1500), math.log2(2**64), math.log10(10**30)))
check('math.log(-10**400)', lambda: math.log(-10**400))
check('math.sqrt(2**100)', lambda: math.sqrt(2**100))
check('math.sqrt(10**400)', lambda: math.sqrt(10**400))
check('math.isnan(10**400)', lambda: math.isnan(10**400))
check('math.isclose(2**70, 2.0**70)', lambda: math.isclose(2**70, 2.0**70))
check('math.ldexp(1.0, 2**70)', lambda: math.ldexp(1.0, 2**70))
check('math.ldexp(1.0, -2**70)', lambda: math.ldexp(1.0, -2**70))
check('math.hypot(2**70, 1)', lambda: math.hypot(2**70, 1))
check('math.fsum([2**70, 1])', lambda: math.fsum([2**70, 1]))
check('math.fmod(2**70, 7), math.copysign(1, -2**70)', lambda: (math.fmod(2**70, 7), math.copysign(1, -2**70)))
