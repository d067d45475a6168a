# Chained comparisons evaluate each operand once; is, in, not in; mixed chains.
def t(v):
    print("eval", v, end=" ")
    return v


print(t(1) < t(2) < t(3))
print(t(1) < t(0) < t(3))
print(t(1) < t(2) > t(0) != t(5) in [5])
print(1 < 2 == 2 < 3, 1 == 1.0 == True, 3 > 2 > 1 > 0, 1 < 3 < 2)
print("a" < "b" < "c", [1] < [1, 2] < [2], (1, 2) == (1, 2) != (2, 1))
print(1 in [1, 2] == True, (1 in [1, 2]) == True)
x = None
print(x is None, x is not None, not x is None, x == None)
print(3 not in [1, 2], "lo" in "hello" not in ["x"])
a = [1]
b = a
print(a is b, a is not b, a == [1], a is [1])


class C:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        print("lt", self.v, o.v, end=" ")
        return self.v < o.v


print(C(1) < C(2) < C(3))
print(C(2) < C(1) < C(3))
print(not 1 < 2, not (1 > 2), 1 < 2 and 2 < 3 or False)
print(1 if 0 < 1 < 2 else 2, [v for v in range(10) if 2 < v <= 5])
print(True < 2, False == 0, None == False, "" == False, [] == False, 0.0 == -0.0)
print(float("nan") == float("nan"), float("nan") != float("nan"), 1 < float("inf"))
print({1} < {1, 2} <= {1, 2}, {1, 2} > {1}, {1} < {2})
print(2**53 == 2.0**53, 2**53 + 1 == 2.0**53)
