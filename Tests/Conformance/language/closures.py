# Closures share the variable, not its value.
def counter():
    n = 0

    def step(by=1):
        nonlocal n
        n += by
        return n

    return step


a, b = counter(), counter()
print(a(), a(), b(), a(5), b())
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])


def make(k):
    def get():
        return k

    def put(v):
        nonlocal k
        k = v

    return get, put


get, put = make(1)
put(7)
print(get())


def compose(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x

    return run


print(compose(lambda x: x + 1, lambda x: x * 10, str)(4))


def late():
    def g():
        return value

    value = "set later"
    return g()


print(late())


def deep():
    x = 1

    def mid():
        def low():
            nonlocal x
            x += 1

        low()

    mid()
    return x


print(deep())
