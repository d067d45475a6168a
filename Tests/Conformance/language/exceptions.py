# try / except / else / finally in every order of events.
def run(f):
    try:
        print("try")
        f()
    except ValueError as e:
        print("value", e)
    except (KeyError, IndexError) as e:
        print("lookup", type(e).__name__, e)
    except Exception as e:
        print("other", type(e).__name__, e)
    else:
        print("else")
    finally:
        print("finally")


def bad_value():
    raise ValueError("bad")


run(lambda: None)
run(bad_value)
run(lambda: {}["k"])
run(lambda: [][0])
run(lambda: 1 / 0)


def returns():
    try:
        return "try"
    finally:
        print("cleanup")


print(returns())


def overrides():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print("body", i)
        finally:
            print("finally", i)
    return "done"


print(overrides())
try:
    try:
        raise KeyError("inner")
    finally:
        print("first")
except KeyError as e:
    print("then", e, repr(e), e.args)
try:
    try:
        raise ValueError("one")
    except ValueError as e:
        raise TypeError("two") from e
except TypeError as e:
    print(e, "from", repr(e.__cause__))
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise
except ArithmeticError as e:
    print("again", type(e).__name__, e)
try:
    try:
        raise ValueError("a")
    except ValueError:
        raise KeyError("b")
except KeyError as e:
    print(repr(e), repr(e.__context__))
try:
    print(e)
except NameError as err:
    print(err)


def nested():
    try:
        try:
            raise ValueError(1, 2)
        except TypeError:
            print("no")
    except ValueError as e:
        return e.args, str(e)


print(nested())
