# The walrus in conditions, comprehensions, calls, f-strings, slices and lambdas.
if (n := len("hello")) > 3:
    print(n)
data = [1, 2, 3, 4, 5, 6]
while chunk := data[:2]:
    print(chunk)
    data = data[2:]
print([y := 5, y**2], y)
print(f"{(z := 7)} {z:=^5}")
print((a := 1, b := 2), a, b)


def f(x):
    return (w := x * 2) + w


print(f(3))
print(max(m := 4, 2), m)
print([last := c for c in "abc"], last)
if any((found := v) > 3 for v in [1, 5, 2]):
    print("found", found)
lst = [0, 1, 2, 3]
print(lst[(i := 1) : i + 2], lst[j := 2])
g = lambda q: (r := q + 1, r * 2)
print(g(1))
print({(k := "key"): (v := 9)}, k, v)
print((t := (1, 2)), t)
d = {}
if (value := d.get("x")) is None:
    print("none", value)
print(not (flag := False), flag)
print(1 if (cond := 0) else cond)


def outer():
    total = 0
    print([total := total + i for i in range(4)], total)

    def inner():
        return (local := 3) + local

    return inner()


print(outer())
assert (checked := 1), "no"
print(checked)
