# Modes that open() refuses

for mode in ("z", "rw", "rr", "t", "", "bt", "rwa"):
    try:
        open("no such file.txt", mode)
    except ValueError as error:
        print(repr(mode), error)
for name in (["a"], None, 1.5):
    try:
        open(name)
    except TypeError as error:
        print(error)
try:
    open("a\0b")
except ValueError as error:
    print(error)
