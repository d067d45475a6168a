# Messages of values out of range: division, indices, keys, conversions.
cases = {
    "1 / 0": lambda: 1 / 0, "1 // 0": lambda: 1 // 0, "1 % 0": lambda: 1 % 0, "1.0 / 0": lambda: 1.0 / 0, "1.0 // 0": lambda: 1.0 // 0,
    "1.0 % 0": lambda: 1.0 % 0, "divmod": lambda: divmod(1, 0), "0 ** -1": lambda: 0 ** -1, "2.0 ** 10000": lambda: 2.0 ** 10000,
    "[1][5]": lambda: [1][5], "(1,)[-2]": lambda: (1,)[-2], "'a'[9]": lambda: "a"[9], "{}['k']": lambda: {}["k"], "{1: 2}[3]": lambda: {1: 2}[3],
    "range(3)[5]": lambda: range(3)[5], "int('a')": lambda: int("a"), "int('1.5')": lambda: int("1.5"), "int('')": lambda: int(""),
    "int('9', 8)": lambda: int("9", 8), "float('x')": lambda: float("x"), "int(None)": lambda: int(None), "int([])": lambda: int([]),
    "float([])": lambda: float([]), "int(nan)": lambda: int(float("nan")), "int(inf)": lambda: int(float("inf")), "chr(-1)": lambda: chr(-1), "ord('ab')": lambda: ord("ab"),
    "[].pop()": lambda: [].pop(), "[1].pop(3)": lambda: [1].pop(3), "[].remove(1)": lambda: [].remove(1), "[].index(1)": lambda: [].index(1), "{}.pop('k')": lambda: {}.pop("k"),
    "set().remove(1)": lambda: set().remove(1), "set().pop()": lambda: set().pop(), "{}.popitem()": lambda: {}.popitem(), "'a'.index('z')": lambda: "a".index("z"), "(1,).index(2)": lambda: (1,).index(2),
    "max([])": lambda: max([]), "min(())": lambda: min(()), "range(1, 2, 0)": lambda: range(1, 2, 0), "[1][::0]": lambda: [1][::0], "round('a')": lambda: round("a"),
    "'a'.join([1])": lambda: "a".join([1]), "','.split('')": lambda: ",".split(""), "dict([1])": lambda: dict([1]), "dict([(1,)])": lambda: dict([(1,)]), "sum(['a'])": lambda: sum(["a"]), "abs('a')": lambda: abs("a"), "int('1', 99)": lambda: int("1", 99),
}
for text, f in cases.items():
    try: print(text, "=", f())
    except Exception as e: print(text, "->", f"{type(e).__name__}:", e)
