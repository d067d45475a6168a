# Literals of every base and size


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('0xffffffffffffffffffff', lambda: 0xffffffffffffffffffff)
check('0o7777777777777777777777777', lambda: 0o7777777777777777777777777)
check('0b1111111111111111111111111111111111111111111111111111111...', lambda: 0b1111111111111111111111111111111111111111111111111111111111111111111)
check('123456789012345678901234567890', lambda: 123456789012345678901234567890)
check('1_000_000_000_000_000_000_000', lambda: 1_000_000_000_000_000_000_000)
check('-9223372036854775808', lambda: -9223372036854775808)
check('9223372036854775808', lambda: 9223372036854775808)
check('0x7fff_ffff_ffff_ffff + 1', lambda: 0x7fff_ffff_ffff_ffff + 1)
check('[10**20, -10**20], (10**20,), {10**20: 10**21}', lambda: ([10**20, -10**20], (10**20,), {10**20: 10**21}))
