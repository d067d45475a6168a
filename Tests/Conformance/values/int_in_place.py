# Every in-place operator on a large int

x = 2**63 - 1
x += 1
print(x)
x -= 1
print(x)
x *= x
print(x)
x //= 10**30
print(x)
x <<= 100
print(x)
x >>= 97
print(x)
x **= 5
print(x)
x %= 10**20
print(x)
x |= 1 << 90
print(x)
x &= ~1
print(x)
x ^= 3
print(x)
x /= 3
print(x)
