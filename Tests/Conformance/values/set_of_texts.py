# Sets of texts: their order under PYTHONHASHSEED=0

print({"apple", "banana", "cherry"})
print(set("hello world"))
print({"é", "ñ", "日本", "😀", ""})
print(frozenset(["x", "yy", "zzz", "a longer text than eight bytes"]))
print({("a", 1), ("b", 2)}, {"a": 1}.keys() | {"b", "c"})
print(hash("abc"), hash(""), hash("日本"), hash("😀"), hash(("a", "b")))
