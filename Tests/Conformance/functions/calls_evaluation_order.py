# The order in which callee, arguments, operands, keys, values and targets are evaluated.
def t(label, value=None):
    print(label, end=" ")
    return value


def f(*a, **k):
    print("call", end=" ")


t("f", f)(t(1), t(2), *t("star", []), k=t("k"), **t("ss", {}))
print()
t("f", f)(k=t("k"), *t("star", []))
print()
d = {t("k1", 1): t("v1"), t("k2", 2): t("v2")}
print()
lst = [t(1), *t(2, [])]
print()
x = t("l", 1) + t("m", 2) * t("r", 3)
print(x)
t("left", 1) < t("mid", 0) < t("right", 5)
print()
box = [0, 0]
t("box", box)[t("i", 0)] = t("value", 9)
print(box)
t("target", box)[t("index", 1)] += t("amount", 4)
print(box)
a, t("b", box)[t("j", 0)] = t("tuple", (1, 2))
print(a, box)
t("yes", 1) if t("cond", False) else t("no", 2)
print()
t("a", 0) or t("b", 2) or t("c", 3)
print()
t("a", 1) and t("b", 0) and t("c", 3)
print()


@t("decorator", lambda g: g)
def g(p=t("default"), *, q=t("kwdefault")):
    pass


print()
del t("del", box)[t("at", 0)]
print(box)
i = 0
i, box[i] = 0, 7
print(i, box)
assert t("test", True), t("message")
print()
print(f"{t('first', 1)}{t('second', 2)!r:>{t('width', 5)}}")
[t("elt") for v in t("iter", [1, 2]) if t("if", True)]
print()
{t("key", 1): t("val", 2) for v in t("iter", [1, 2])}
print()
