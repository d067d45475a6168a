# takewhile, dropwhile, accumulate.
from itertools import takewhile, dropwhile, accumulate
import operator

print(list(takewhile(lambda x: x < 4, [1, 2, 5, 1])), list(dropwhile(lambda x: x < 4, [1, 2, 5, 1])))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)))
print(list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1, 2], initial=100)))
print(list(accumulate("abc")), list(accumulate([])), list(accumulate([], initial=5)))
print(list(accumulate([1, 2, 3], lambda a, b: a * 10 + b)))
