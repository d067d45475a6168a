# Hashes of numbers: modulo 2**61 - 1


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('hash(2**61 - 1)', lambda: hash(2**61 - 1))
check('hash(2**61)', lambda: hash(2**61))
check('hash(-2**61)', lambda: hash(-2**61))
check('hash(2**100)', lambda: hash(2**100))
check('hash(-2**100)', lambda: hash(-2**100))
check('hash(10**30)', lambda: hash(10**30))
check('hash(1e30)', lambda: hash(1e30))
check('hash(2**63) == hash(2.0**63)', lambda: hash(2**63) == hash(2.0**63))
check('hash(-(2**61 - 1) - 1)', lambda: hash(-(2**61 - 1) - 1))
check('hash(-1)', lambda: hash(-1))
check('hash(2**70) == hash(2.0**70)', lambda: hash(2**70) == hash(2.0**70))
check('hash(True)', lambda: hash(True))
check('hash(0.5)', lambda: hash(0.5))
check('hash(float("inf"))', lambda: hash(float("inf")))
check('2**70 in {2.0**70}', lambda: 2**70 in {2.0**70})
check('{2**70: 1}[2.0**70]', lambda: {2**70: 1}[2.0**70])
check('2**70 in [1, 2**70]', lambda: 2**70 in [1, 2**70])
check('2**70 in range(5)', lambda: 2**70 in range(5))
check('len({2**70, 2.0**70, 2**70 + 0})', lambda: len({2**70, 2.0**70, 2**70 + 0}))
