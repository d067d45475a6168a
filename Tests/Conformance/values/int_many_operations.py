# Every operator on 400 pairs of ints from 1 to 200 bits, summed up modulo a prime

state = 12345


def draw():
    """An int of 1 to 200 bits, by a linear congruential generator."""
    global state
    value = 0
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    bits = state >> 32
    size = bits % 200 + 1
    while value.bit_length() < size:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        value = value << 32 | state >> 32
    value >>= value.bit_length() - size
    return -value if bits & 1024 else value


sums = {}
for _ in range(400):
    a, b = draw(), draw()
    n = abs(b) % 67
    results = {
        "+": a + b, "-": a - b, "*": a * b, "//": a // b, "%": a % b, "&": a & b, "|": a | b,
        "^": a ^ b, "<<": a << n, ">>": a >> n, "~": ~a, "neg": -a, "abs": abs(a),
        "**": a ** (n % 9), "pow": pow(a, abs(b), 10**40 + 7), "hash": hash(a),
        "bits": a.bit_length() + a.bit_count(), "text": int(str(a)) + int(hex(b), 16),
        "cmp": (a < b) + 2 * (a == b) + 4 * (a >= b),
    }
    assert a // b * b + a % b == a and divmod(a, b) == (a // b, a % b)
    assert (a + b) - b == a and (a * b) // b == a and ~(~a) == a and (a << n) >> n == a
    assert int(f"{a:d}") == a and int(f"{a:_}".replace("_", "")) == a and int("%d" % a) == a
    for name, value in results.items():
        sums[name] = (sums.get(name, 0) * 31 + value) % (2**127 - 1)
for name, value in sums.items():
    print(name, value)
