# Defaults are evaluated once, when def runs, and shared by all calls.
def append(item, items=[]):
    items.append(item)
    return items


print(append(1), append(2), append(3, []), append(4))
print(append.__defaults__)


def count(key, seen={}):
    seen[key] = seen.get(key, 0) + 1
    return seen


count("a")
count("b")
print(count("a"))

x = 1


def f(a=x):
    return a


x = 2
print(f(), f(x))


def loud(n):
    print("default", n)
    return n


def g(a=loud(1), *, b=loud(2), c=loud(3)):
    return a, b, c


print(g(), g(5))
print(g.__defaults__, g.__kwdefaults__)
functions = []
for i in range(3):
    def h(i=i):
        return i

    functions.append(h)
print([h() for h in functions])
