# raise from, __cause__, __context__, __suppress_context__, bare raise and raising classes.
def show(e):
    print(repr(e), "| cause", repr(e.__cause__), "| context", repr(e.__context__), "|", e.__suppress_context__)


try:
    try:
        1 / 0
    except ZeroDivisionError as first:
        raise ValueError("second") from first
except ValueError as e:
    show(e)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("second")
except ValueError as e:
    show(e)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("second") from None
except ValueError as e:
    show(e)
try:
    raise ValueError from KeyError
except ValueError as e:
    show(e)
try:
    raise KeyError
except KeyError as e:
    show(e)
try:
    try:
        raise IndexError("x")
    except IndexError:
        raise
except IndexError as e:
    show(e)


def reraise():
    raise


try:
    reraise()
except RuntimeError as e:
    show(e)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        reraise()
except ZeroDivisionError as e:
    show(e)
for bad in [5, "text", None, int]:
    try:
        raise bad
    except TypeError as e:
        print(e)
try:
    raise ValueError("x") from 5
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError("v")
    finally:
        raise KeyError("k")
except KeyError as e:
    show(e)
try:
    try:
        {}["missing"]
    except KeyError:
        int("bad")
except ValueError as e:
    show(e)
try:
    try:
        raise ValueError("a")
    except ValueError as e:
        raise e
except ValueError as e:
    show(e)
e1 = ValueError("kept")
try:
    raise e1
except ValueError as e2:
    print(e1 is e2)
try:
    try:
        raise ValueError(1)
    except ValueError:
        try:
            raise KeyError(2)
        except KeyError:
            pass
        raise
except ValueError as e:
    show(e)
e = Exception("set by hand")
e.__cause__ = ValueError("c")
show(e)
