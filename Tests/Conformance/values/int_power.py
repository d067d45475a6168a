# Powers: large, negative, of 0, 1 and -1


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('2**200', lambda: 2**200)
check('(-3)**101', lambda: (-3)**101)
check('10**50', lambda: 10**50)
check('2**-2', lambda: 2**-2)
check('(2**70)**-1', lambda: (2**70)**-1)
check('(2**70)**2', lambda: (2**70)**2)
check('(2**70)**0', lambda: (2**70)**0)
check('0**0', lambda: 0**0)
check('0**-1', lambda: 0**-1)
check('0**-(2**70)', lambda: 0**-(2**70))
check('1**10**20', lambda: 1**10**20)
check('0**10**20', lambda: 0**10**20)
check('(-1)**10**20', lambda: (-1)**10**20)
check('(-1)**(10**20 + 1)', lambda: (-1)**(10**20 + 1))
check('2**0.5', lambda: 2**0.5)
check('(2**70)**0.5', lambda: (2**70)**0.5)
check('2.0**70', lambda: 2.0**70)
check('(10**400)**-1', lambda: (10**400)**-1)
