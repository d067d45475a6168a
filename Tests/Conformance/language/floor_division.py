# Integer and float division: the quotient is floored, the remainder has the divisor's sign.
for a in (7, -7):
    for b in (2, -2, 3, -3):
        print(a, b, a // b, a % b, (a // b) * b + a % b)
for a in (7.5, -7.5):
    for b in (2.0, -2.0):
        print(a, b, a // b, a % b)
print(divmod(7, -2), divmod(-7.5, 2), divmod(5, 5))
print(0 // 5, 0 % 5, 0.0 % -3, -1 // 10, -1 % 10)
print(1e10 % 3, 5.5 // 0.5, 1 // 0.1, 0.3 % 0.1)
