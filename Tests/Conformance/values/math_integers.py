# math's functions of ints without bound


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


import math


check('math.factorial(25)', lambda: math.factorial(25))
check('math.factorial(0)', lambda: math.factorial(0))
check('math.factorial(-1)', lambda: math.factorial(-1))
check('math.factorial(-2**70)', lambda: math.factorial(-2**70))
check('math.factorial(2**70)', lambda: math.factorial(2**70))
check('math.factorial(5.0)', lambda: math.factorial(5.0))
check('math.comb(100, 50), math.comb(5, 7), math.comb(2**70, 3)', lambda: (math.comb(100, 50), math.comb(5, 7), math.comb(2**70, 3)))
check('math.comb(-1, 2)', lambda: math.comb(-1, 2))
check('math.comb(1, -2)', lambda: math.comb(1, -2))
check('math.perm(30, 25), math.perm(5), math.perm(2**70, 3)', lambda: (math.perm(30, 25), math.perm(5), math.perm(2**70, 3)))
check('math.perm(-1)', lambda: math.perm(-1))
check('math.gcd(2**70, 6**30), math.gcd(), math.gcd(-4, 6), math...', lambda: (math.gcd(2**70, 6**30), math.gcd(), math.gcd(-4, 6), math.gcd(0, 0)))
check('math.gcd(5.0, 1)', lambda: math.gcd(5.0, 1))
check('math.lcm(2**70, 3**50), math.lcm(), math.lcm(0, 5), math....', lambda: (math.lcm(2**70, 3**50), math.lcm(), math.lcm(0, 5), math.lcm(-4, 6)))
check('math.isqrt(10**41), math.isqrt(2**63 - 1), math.isqrt(0)', lambda: (math.isqrt(10**41), math.isqrt(2**63 - 1), math.isqrt(0)))
check('math.isqrt(-1)', lambda: math.isqrt(-1))
check('math.isqrt(5.0)', lambda: math.isqrt(5.0))
check('math.prod([10**10] * 3)', lambda: math.prod([10**10] * 3))
check('math.floor(1e25), math.ceil(-1e25), math.trunc(1e30)', lambda: (math.floor(1e25), math.ceil(-1e25), math.trunc(1e30)))
check('math.floor(2**70), math.ceil(2**70), math.trunc(2**70)', lambda: (math.floor(2**70), math.ceil(2**70), math.trunc(2**70)))
