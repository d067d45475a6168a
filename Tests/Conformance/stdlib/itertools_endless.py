# count, cycle and repeat with islice.
from itertools import count, cycle, repeat, islice

print(list(islice(count(), 4)), list(islice(count(10, -2), 4)), list(islice(count(0.5, 0.25), 3)))
print(list(islice(cycle("abc"), 7)), list(islice(cycle([]), 3)))
print(list(repeat("x", 3)), list(islice(repeat(0), 2)), list(map(pow, range(4), repeat(2))))
print(list(zip(count(1), "ab")), next(count(7)))
it = iter(range(10))
print(list(islice(it, 3)), list(islice(it, 1, None, 3)), list(it))
print(list(islice(range(10), 2, 8, 2)), list(islice("abc", None)), list(islice("abc", 0)))
for i in count(3):
    if i * i > 50:
        print(i)
        break
