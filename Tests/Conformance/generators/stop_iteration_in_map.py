# StopIteration from the function of map or filter ends the iteration.
def f(x):
    if x > 2: raise StopIteration
    return x
print(list(map(f, range(9))), list(filter(f, range(9))))
it = map(f, [1, 5, 2])
print(next(it))
try: next(it)
except StopIteration as e: print("stop", e.args)
print(next(it))
