# reduce and partial.
from functools import reduce, partial

print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(max, [3, 9, 2]), reduce(lambda a, b: a + b, [], "start"))
print(reduce(lambda acc, x: {**acc, x: len(acc)}, "abc", {}))
try:
    reduce(lambda a, b: a, [])
except TypeError as e:
    print(e)
def power(base, exponent=2, *, scale=1):
    return scale * base**exponent
cube = partial(power, exponent=3)
print(cube(2), cube(2, scale=10), partial(power, 5)(), partial(cube, scale=2)(3))
print(cube.func is power, cube.args, cube.keywords, partial(int, base=2)("1010"))
print(list(map(partial(pow, 2), range(4))), partial(max, 1), partial(print, "a", sep="-"))
partial(print, "a", sep="-")("b")
try:
    partial(5)
except TypeError as e:
    print(e)
