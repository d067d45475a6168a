# What the iterators refuse.
from itertools import islice, count, chain, repeat, tee, accumulate, zip_longest

for f in (
    lambda: list(islice(range(5), -1)),
    lambda: list(islice(range(5), 0, 5, 0)),
    lambda: list(islice(range(5), -1, 5)),
    lambda: list(islice(range(5))),
    lambda: count("a"),
    lambda: list(chain(5)),
    lambda: chain.from_iterable(3),
    lambda: tee([1], -1),
    lambda: accumulate(3),
    lambda: next(islice([], 1)),
    lambda: list(zip_longest([1], 5)),
    lambda: list(accumulate([1, "a"])),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "-", e)
