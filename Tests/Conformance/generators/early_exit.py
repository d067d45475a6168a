# Generators left early run their finally blocks; close(), break, del, and exceptions in the loop.
def source(name):
    try:
        for i in range(5):
            yield i
    finally:
        print("closing", name)


for v in source("break"):
    if v == 1:
        break
print("after break")
g = source("close")
next(g)
g.close()
print("after close")
g = source("del")
next(g)
del g
print("after del")
try:
    for v in source("raise"):
        raise ValueError(v)
except ValueError as e:
    print("caught", e)


def first(it):
    for v in it:
        return v


print(first(source("return")))
print("after return")
g = source("exhausted")
print(list(g))


def managed():
    class M:
        def __enter__(self):
            print("enter")

        def __exit__(self, *a):
            print("exit", a[0].__name__ if a[0] else None)

    with M():
        yield 1
        yield 2


for v in managed():
    print(v)
m = managed()
next(m)
m.close()
never = source("never started")
never.close()
print(next(source("next only")))
print("end")
