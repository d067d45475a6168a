# The name of an except clause is gone after it; nested handlers; exceptions kept in variables.
e = "outer"
try:
    raise ValueError("v")
except ValueError as e:
    print(repr(e))
try:
    print(e)
except NameError as err:
    print(err)


def f():
    try:
        raise ValueError("v")
    except ValueError as x:
        kept = x
    try:
        x
    except UnboundLocalError as u:
        print(u)
    return kept


print(repr(f()))


def g():
    try:
        1 / 0
    except ZeroDivisionError as x:
        del x
        print("deleted")
    try:
        1 / 0
    except ZeroDivisionError as x:
        x = 5
        print(x)


g()
errors = []
for value in ["1", "x", None, [], "2.5"]:
    try:
        int(value)
    except (ValueError, TypeError) as err:
        errors.append(err)
for err in errors:
    print(type(err).__name__, err)
try:
    try:
        raise KeyError("inner")
    except ValueError:
        print("no")
except KeyError as k:
    print("outer got", k)
try:
    raise IndexError("i")
except LookupError as err:
    print("lookup", err)
try:
    raise ValueError
except:
    print("bare")
