# Messages of item assignment and deletion where it is not allowed.
t, s, l, d = (1, 2), "abc", [1], {}


def set_item(o, k, v):
    o[k] = v


def del_item(o, k):
    del o[k]


for text, f in {
    "t[0] = 1": lambda: set_item(t, 0, 1),
    "s[0] = 'x'": lambda: set_item(s, 0, "x"),
    "5[0] = 1": lambda: set_item(5, 0, 1),
    "l[3] = 1": lambda: set_item(l, 3, 1),
    "l['a'] = 1": lambda: set_item(l, "a", 1),
    "d[[]] = 1": lambda: set_item(d, [], 1),
    "del t[0]": lambda: del_item(t, 0),
    "del s[0]": lambda: del_item(s, 0),
    "del l[5]": lambda: del_item(l, 5),
    "del d[1]": lambda: del_item(d, 1),
    "l[0:1] = 5": lambda: set_item(l, slice(0, 1), 5),
    "range(3)[0] = 1": lambda: set_item(range(3), 0, 1),
    "None[0]": lambda: None[0],
    "set[0]": lambda: {1}[0],
    "None[0] = 1": lambda: set_item(None, 0, 1),
    "f[0]": lambda: set_item[0],
}.items():
    try:
        print(text, "=", f())
    except Exception as e:
        print(text, "->", f"{type(e).__name__}:", e)
