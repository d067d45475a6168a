# Ternaries and the values of and, or and not.
print(1 if True else 2, "a" if [] else "b", (1 if 0 else 2) if 1 else 3)
print(1 if 0 else 2 if 0 else 3, [x if x % 2 else -x for x in range(4)])
print(0 or "x", "" or [] or None, 1 and 2, 0 and 1, [] and 1, None or 0)
print(1 or 1 / 0, 0 and 1 / 0, not 0, not "a", not not [])
f = (lambda: "yes") if True else (lambda: "no")
print(f())
x = 5
sign = "neg" if x < 0 else "zero" if x == 0 else "pos"
print(sign)
print(("even", "odd")[x % 2], {True: "t", False: "f"}[x > 3])
print(*([1] if x else [2]), **({} if x else {"sep": 1}))
a = b = None
print(a if a is not None else "default", (a or {}).get("k", 0))
print(True and False or True, True or False and False, not True or True)
print(1 < 2 and "less" or "more", bool(0.0), bool("0"), bool(" "), bool([0]), bool({}), bool(range(0)))
