# pow with three arguments


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('pow(3, 200, 10**9)', lambda: pow(3, 200, 10**9))
check('pow(3, 10**20, 10**9)', lambda: pow(3, 10**20, 10**9))
check('pow(2, 10, 1)', lambda: pow(2, 10, 1))
check('pow(7, 0, 5)', lambda: pow(7, 0, 5))
check('pow(-5, 3, 7)', lambda: pow(-5, 3, 7))
check('pow(-5, 3, -7)', lambda: pow(-5, 3, -7))
check('pow(2**70, -3, 7)', lambda: pow(2**70, -3, 7))
check('pow(2**70, 3, -7)', lambda: pow(2**70, 3, -7))
check('pow(38, -1, 97)', lambda: pow(38, -1, 97))
check('pow(38, -1, 97) * 38 % 97', lambda: pow(38, -1, 97) * 38 % 97)
check('pow(5, -1, 1)', lambda: pow(5, -1, 1))
check('pow(2, -1, 4)', lambda: pow(2, -1, 4))
check('pow(2**70, -3, 9)', lambda: pow(2**70, -3, 9))
check('pow(2, 3, 0)', lambda: pow(2, 3, 0))
check('pow(2.0, 3, 5)', lambda: pow(2.0, 3, 5))
check('pow(2, 3.0, 5)', lambda: pow(2, 3.0, 5))
check('pow(True, 2, 3)', lambda: pow(True, 2, 3))
check('pow(123456789, 987654321, 2**89 - 1)', lambda: pow(123456789, 987654321, 2**89 - 1))
