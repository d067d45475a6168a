# Unpacking: stars in targets, calls and displays; errors count what is missing.
a, *b = [1, 2, 3]
print(a, b)
*a, b = "xyz"
print(a, b)
a, *b, c = range(5)
print(a, b, c)
a, *b = [1]
print(a, b)
[a, b], c = (1, 2), 3
print(a, b, c)
for x, *rest in [(1, 2, 3), (4,)]:
    print(x, rest)
print([*range(3), *"ab"], (*[1], 2), {**{"a": 1}, **{"b": 2}}, *[1, 2], [*{}])


def f(*args, **kw):
    return args, kw


print(f(*[1, 2], *(3,), x=1, **{"y": 2}))
a = b = [1]
a.append(2)
print(a, b)
i = 0
xs = [10, 20, 30]
i, xs[i] = 2, 99
print(i, xs)
for text in ("a, b = [1]", "a, b = 1, 2, 3", "a, *b, c = [1]", "a, b = 5", "(a, b), c = 1, 2"):
    try:
        if text == "a, b = [1]":
            a, b = [1]
        elif text == "a, b = 1, 2, 3":
            a, b = 1, 2, 3
        elif text == "a, *b, c = [1]":
            a, *b, c = [1]
        elif text == "a, b = 5":
            a, b = 5
        else:
            (a, b), c = 1, 2
    except (ValueError, TypeError) as e:
        print(text, "->", type(e).__name__, e)
