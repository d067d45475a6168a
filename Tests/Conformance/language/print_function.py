# print: sep, end, several kinds of values, no arguments, flush.
print(1, "a", None, True, 1.5, [1, "b"], ("c",), {"k": 1.0}, sep="|")
print("no newline", end=""); print(" joined"); print(); print("", "x", sep="-"); print("a", "b", sep="")
print("x", end="\n\n"); print(*[1, 2, 3], sep=", "); print(*"abc", end="!\n", flush=True); print("tab\tin", 'q"uote')
print([None, True, 1e10, "it's", b is None if (b := None) else "n"]); print("é", "λ", "→", "漢", sep="·")
print(sep="x"); print("a\n", "b"); print("multi\nline"); print(end="end only\n"); print(1, 2, sep=None, end=None)
