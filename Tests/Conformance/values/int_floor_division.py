# // and % round down, also for large ints


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('2**70 // 1000', lambda: 2**70 // 1000)
check('-2**70 // 1000', lambda: -2**70 // 1000)
check('2**70 // -1000', lambda: 2**70 // -1000)
check('-2**70 // -1000', lambda: -2**70 // -1000)
check('2**70 % 1000', lambda: 2**70 % 1000)
check('-2**70 % 1000', lambda: -2**70 % 1000)
check('2**70 % -1000', lambda: 2**70 % -1000)
check('-2**70 % -1000', lambda: -2**70 % -1000)
check('7 // 2**70', lambda: 7 // 2**70)
check('-7 // 2**70', lambda: -7 // 2**70)
check('-7 % 2**70', lambda: -7 % 2**70)
check('(-2**63) // -1', lambda: (-2**63) // -1)
check('(-2**63) % -1', lambda: (-2**63) % -1)
check('divmod(-2**70, 1000)', lambda: divmod(-2**70, 1000))
check('divmod(2**70, -3)', lambda: divmod(2**70, -3))
check('divmod(-2**63, -1)', lambda: divmod(-2**63, -1))
check('10**30 // 0', lambda: 10**30 // 0)
check('10**30 % 0', lambda: 10**30 % 0)
check('divmod(10**30, 0)', lambda: divmod(10**30, 0))
