# send, throw and close of generators, with their return values and errors.
def echo():
    received = None
    while True:
        received = yield ("got", received)


g = echo()
print(next(g), g.send(1), g.send("two"), next(g))
g.close()
try:
    next(g)
except StopIteration as e:
    print("stopped", e.value)


def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count


a = averager()
next(a)
print(a.send(10), a.send(20))
try:
    a.send(None)
except StopIteration as e:
    print(e.value)
try:
    echo().send(5)
except TypeError as e:
    print(e)


def guarded():
    while True:
        try:
            yield "value"
        except ValueError as e:
            print("caught", e)
            yield "after"
        finally:
            print("cleanup")


g = guarded()
print(next(g))
print(g.throw(ValueError("thrown")))
print(next(g))
try:
    g.throw(KeyError("out"))
except KeyError as e:
    print("escaped", e)
try:
    next(g)
except StopIteration:
    print("finished")


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)


def closing():
    try:
        yield 1
    finally:
        print("closed")


c = closing()
next(c)
c.close()
c.close()
fresh = closing()
fresh.close()
try:
    fresh.throw(ValueError("late"))
except ValueError as e:
    print(e)


def bad():
    yield 1
    raise StopIteration("inside")


try:
    list(bad())
except RuntimeError as e:
    print(e, repr(e.__cause__))


def running():
    yield next(me)


me = running()
try:
    next(me)
except ValueError as e:
    print(e)


def thrown_class():
    try:
        yield
    except ValueError as e:
        yield repr(e)


t = thrown_class()
next(t)
print(t.throw(ValueError))
t = thrown_class()
next(t)
print(t.throw(ValueError, "two arguments"))
print(type(t), repr(t).split(" at ")[0], t.__name__, iter(t) is t)
