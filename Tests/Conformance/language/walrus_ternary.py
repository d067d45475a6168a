# The walrus, the conditional expression, pass and the empty statement.
xs = [1, 5, 10]
if (n := len(xs)) > 2:
    print("many", n)
print([y for x in xs if (y := x * 2) > 5], y, (z := 3) + z)
it = iter([3, 2, 0, 9])
while (v := next(it)) != 0:
    print(v, end=" ")
print("stop", v)
x = 5
print(
    "pos" if x > 0 else "neg",
    "a" if x < 0 else "b" if x == 5 else "c",
    (1 if x else 2) + 1,
    [i if i else "-" for i in range(2)],
)
print(any((hit := w).startswith("b") for w in ["a", "bc", "bd"]), hit)


def f(): ...


print(f(), ... is Ellipsis, Ellipsis)
if x:
    pass
else:
    print("no")
