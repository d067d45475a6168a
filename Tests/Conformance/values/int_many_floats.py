# Quotients and conversions of 300 pairs of ints are rounded as CPython rounds them

state = 99


def draw():
    global state
    value = 0
    for _ in range(6):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        value = value << 32 | state >> 32
    return value >> (state >> 40) % 180


for index in range(300):
    a, b = draw(), draw() + 1
    if index % 3 == 0:
        b <<= index * 4
    print((a / b).hex(), float(a).hex(), a > float(a), a == float(a), a * 1.0 == float(a))
