# random draws large ints as CPython does

import random

random.seed(2**100)
print(random.random())
random.seed(-(2**100))
print(random.random())
print(random.getrandbits(33), random.getrandbits(63), random.getrandbits(64))
print(random.getrandbits(100), random.getrandbits(500))
print(random.randint(1, 2**80), random.randint(-(2**63), 2**63 - 1))
print(random.randrange(0, 10**30, 7), random.randrange(10**30, 0, -7))
print(random.randrange(2**63, 2**64), random.randint(0, 2**62))
for work in (
    lambda: random.randrange(2**70, 2**70),
    lambda: random.randrange(-(2**70)),
    lambda: random.randrange(5, 1),
    lambda: random.randrange(1, 5, 0),
    lambda: random.getrandbits(-1),
    lambda: random.getrandbits(2**70),
):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)
