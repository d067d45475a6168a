# What containers can do.
from collections.abc import Iterable, Mapping, Callable, Sequence, Hashable, Sized, Iterator, Generator
from collections import deque, Counter

class Bag:
    def __iter__(self):
        return iter([1])
    def __len__(self):
        return 1

for value in ([], {}, "a", 5, (i for i in []), len, Bag(), deque(), Counter(), iter([]), range(3), lambda: 0):
    print(type(value).__name__, [isinstance(value, k) for k in (Iterable, Mapping, Callable, Sequence, Sized, Iterator, Generator)])
print(isinstance([], Hashable), isinstance((), Hashable), issubclass(Bag, Iterable))
def flatten(xs):
    for x in xs:
        if isinstance(x, Iterable) and not isinstance(x, str):
            yield from flatten(x)
        else:
            yield x
print(list(flatten([1, [2, ["ab", (3,)]], {4}])))
