# finally with return, break and continue in every nesting.
def a():
    try:
        return "try"
    finally:
        print("finally a")


def b():
    try:
        return "try"
    finally:
        return "finally"


def c():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def d():
    for i in range(3):
        try:
            continue
        finally:
            print("d", i)
    return "d done"


def e():
    for i in range(3):
        try:
            if i == 1:
                break
        finally:
            print("e", i)
    else:
        print("never")
    return i


def f():
    for i in range(3):
        try:
            1 / 0
        except ZeroDivisionError:
            continue
        finally:
            print("f", i)
    return "f done"


def g():
    while True:
        try:
            try:
                return "inner"
            finally:
                print("g1")
        finally:
            print("g2")
            break
    return "outer"


def h():
    for i in range(2):
        try:
            raise KeyError(i)
        finally:
            print("h", i)
            continue
    return "h done"


def i():
    x = 1
    try:
        return x
    finally:
        x = 2


def j():
    try:
        try:
            1 / 0
        except ZeroDivisionError as err:
            raise ValueError("again") from err
        else:
            print("no")
        finally:
            print("j inner")
    except ValueError as err:
        return repr(err), repr(err.__cause__)
    finally:
        print("j outer")


def k():
    try:
        pass
    except ValueError:
        print("no")
    else:
        return "else"
    finally:
        print("k")


def l():
    out = []
    for n in range(5):
        try:
            if n == 3:
                return out
            if n % 2:
                continue
            out.append(n)
        except Exception:
            pass
        else:
            out.append("else")
        finally:
            out.append("f")
    return out


def m():
    try:
        try:
            return 1
        finally:
            raise RuntimeError("from finally")
    except RuntimeError as err:
        return str(err), err.__context__


for fn in [a, b, c, d, e, f, g, h, i, j, k, l, m]:
    print(fn())
