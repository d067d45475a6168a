# Handlers inside handlers: which exception a bare raise raises, contexts, returning out of handlers.
def f():
    try:
        raise ValueError("outer")
    except ValueError as a:
        try:
            raise KeyError("inner")
        except KeyError as b:
            print(repr(b.__context__), a is b.__context__)
        try:
            raise
        except ValueError as c:
            print("again", c, c is a)
        return "done"
    finally:
        print("finally")


print(f())


def g(n):
    try:
        if n == 0:
            raise ValueError("zero")
        return g(n - 1)
    except ValueError as e:
        if n == 2:
            return f"handled at {n}: {e}"
        raise
    finally:
        print("leave", n)


print(g(3))


def h():
    for i in range(3):
        try:
            try:
                if i == 1:
                    raise IndexError(i)
            except IndexError:
                continue
            else:
                print("else", i)
        finally:
            print("f", i)
    return i


print(h())


def nested():
    try:
        try:
            try:
                1 / 0
            finally:
                print("a")
        except KeyError:
            print("no")
        finally:
            print("b")
    except ZeroDivisionError as e:
        print("caught", e)
        raise RuntimeError("new") from e


try:
    nested()
except RuntimeError as e:
    chain = []
    while e:
        chain.append(f"{type(e).__name__}: {e}")
        e = e.__cause__ or e.__context__
    print(chain)


def in_lambda(fn, default):
    try:
        return fn()
    except Exception as e:
        return f"{default} ({type(e).__name__})"


print([in_lambda(f, i) for i, f in enumerate([lambda: 1, lambda: 1 / 0, lambda: {}["k"], lambda: undefined])])


def loop_with_raise():
    attempts = 0
    while True:
        attempts += 1
        try:
            if attempts < 3:
                raise ConnectionError(f"try {attempts}")
            return attempts
        except ConnectionError as e:
            print("retry", e)


print(loop_with_raise())
