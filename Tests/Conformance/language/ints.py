# Integers: arithmetic, powers, bit operations, bases, conversions.
print(7 + 3, 7 - 3, 7 * 3, 7 / 2, 7 // 2, 7 % 2, 2 ** 10)
print(-7 + 3, -7 - 3, -7 * 3, -(-7), +5, abs(-12))
print(2 ** 0, 2 ** -1, (-2) ** 3, -2 ** 2, 0 ** 0)
print(1_000_000, 0xFF, 0o17, 0b1011, 10**18)
print(6 & 3, 6 | 3, 6 ^ 3, ~6, 1 << 20, 1024 >> 3, -9 >> 1)
print(int("42"), int("-7"), int(" 12 "), int(3.99), int(-3.99), int(True))
print(int("ff", 16), int("101", 2), int("z", 36))
print(bin(10), hex(255), oct(8), bin(-5))
print(9223372036854775807, -9223372036854775807)
print(divmod(17, 5), divmod(-17, 5), pow(3, 4), pow(3, 4, 5))
print(5 == 5.0, 5 is not None, 3 < 4, 3 >= 4, 0 == False, 1 == True)
x = 10
x += 5; x -= 3; x *= 2; x //= 5; x **= 3; x %= 50
print(x, (12).bit_length())
