# del: names, items, slices, attributes.
a = [1, 2, 3, 4, 5]; del a[1], a[-1]; print(a)
d = {"x": 1, "y": 2}; del d["x"]; print(d)
class C: pass
c = C(); c.v = 1; del c.v; print(hasattr(c, "v"))
n = 5; del n
try: n
except NameError as e: print(e)
b = [[1, 2], [3]]; del b[0][0]; print(b)
x = y = [1]; del x; print(y)
p, q = 1, 2; del (p, q)
try: print(p)
except NameError as e: print(e)
for what in ("d['zz']", "a[10]", "c.zz"):
    try:
        if what == "d['zz']": del d["zz"]
        elif what == "a[10]": del a[10]
        else: del c.zz
    except Exception as e: print(what, type(e).__name__, e)
