# Primes, greatest common divisors, Roman numerals, base conversion, perfect numbers, Pascal's triangle.
from math import gcd, isqrt


def sieve(n):
    flags = [True] * (n + 1)
    flags[0:2] = [False, False]
    for i in range(2, isqrt(n) + 1):
        if flags[i]:
            flags[i * i :: i] = [False] * len(flags[i * i :: i])
    return [i for i, f in enumerate(flags) if f]


print(sieve(50), len(sieve(10000)))


def factor(n):
    d = 2
    while d * d <= n:
        while n % d == 0:
            yield d
            n //= d
        d += 1 if d == 2 else 2
    if n > 1:
        yield n


print(list(factor(360)), list(factor(9973)), list(factor(600851475143)))
print(gcd(48, 36), [gcd(a, 12) for a in range(5)])


def egcd(a, b):
    return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))


print(egcd(240, 46))
ROMAN = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def roman(n):
    out = ""
    for value, sign in ROMAN:
        count, n = divmod(n, value)
        out += sign * count
    return out


def unroman(s):
    values = {c: v for v, c in ROMAN if len(c) == 1}
    return sum(-values[a] if values[a] < values.get(b, 0) else values[a] for a, b in zip(s, s[1:] + " "))


print([roman(n) for n in (4, 9, 14, 1994, 2024, 3999)], all(unroman(roman(n)) == n for n in range(1, 500)))


def to_base(n, base):
    digits = ""
    while True:
        n, d = divmod(n, base)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[d] + digits
        if not n:
            return digits


print([to_base(255, b) for b in (2, 8, 16, 36)], all(int(to_base(n, 7), 7) == n for n in range(300)))
print([n for n in range(2, 1000) if sum(d for d in range(1, n) if n % d == 0) == n])
row = [1]
for _ in range(6):
    print(" ".join(map(str, row)).center(20))
    row = [a + b for a, b in zip([0] + row, row + [0])]
print(pow(3, 200, 1000007), 2**100, -7 // 2, -7 % 3, divmod(-7, 2), (10**20 + 1) % 97)
print(sum(int(d) for d in str(2**1000)), len(str(3**500)))
