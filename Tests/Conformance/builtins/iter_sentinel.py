# iter(f, sentinel) calls until the sentinel comes

lines = iter(["a", "b", "", "c"])
for line in iter(lambda: next(lines), ""):
    print(line)
print(list(lines))
