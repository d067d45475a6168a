# Sums, products and differences that leave 64 bits


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('2**63', lambda: 2**63)
check('-2**63', lambda: -2**63)
check('-2**63 - 1', lambda: -2**63 - 1)
check('9223372036854775807 + 1', lambda: 9223372036854775807 + 1)
check('-9223372036854775808 - 1', lambda: -9223372036854775808 - 1)
check('9223372036854775807 * 9223372036854775807', lambda: 9223372036854775807 * 9223372036854775807)
check('(2**64 - 1) - 2**64', lambda: (2**64 - 1) - 2**64)
check('2**64 - 2**64', lambda: 2**64 - 2**64)
check('-(-2**63)', lambda: -(-2**63))
check('abs(-2**63)', lambda: abs(-2**63))
check('~(-2**63)', lambda: ~(-2**63))
check('~2**70', lambda: ~2**70)
check('+2**70', lambda: +2**70)
