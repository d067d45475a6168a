# What a generator returned is told once, and not after a loop has used it up.
def g():
    yield 1
    return "value"


for use in (list, sum, lambda it: [*it], lambda it: 9 in it):
    it = g()
    use(it)
    for _ in range(2):
        try:
            next(it)
        except StopIteration as e:
            print(e.args)
it = g()
next(it)
try:
    next(it)
except StopIteration as e:
    print(e.args)
for exception in (StopIteration(3), ValueError(4), GeneratorExit()):
    try:
        g().throw(exception)
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__))
