vals = [5, 2.5, "a", [], (), {}, set(), frozenset(), None, True, range(2), slice(1), ..., {}.keys(), len]
others = [5, "x", None, [], 2.5, ()]
for v in vals:
    for n in ("__eq__", "__ne__", "__lt__", "__ge__"):
        row = []
        for o in others:
            try: row.append(repr(getattr(v, n)(o)))
            except Exception as e: row.append(f"{type(e).__name__} {e}")
        print(type(v).__name__, n, row)
for v in (5, 2.5, "a", [], (), {}, set(), True):
    for n in ("__add__", "__radd__", "__sub__", "__truediv__", "__mod__", "__or__", "__and__", "__contains__", "__getitem__"):
        if not hasattr(v, n): print(type(v), n, "none"); continue
        row = []
        for o in others:
            try: row.append(repr(getattr(v, n)(o)))
            except Exception as e: row.append(f"{type(e).__name__} {e}")
        print(type(v).__name__, n, row)
