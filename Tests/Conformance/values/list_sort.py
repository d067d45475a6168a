# sort: stable, key, reverse, changed while sorting, mixed types

words = ["banana", "Apple", "cherry", "apple", "fig"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True))
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "y")]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True))
numbers = [3, 1.5, True, -2, 10**20]
numbers.sort()
print(numbers)
a = [3, 2, 1]


def spy(x):
    print("len", len(a))
    return x


a.sort(key=spy)
print(a)
for work in (
    lambda: [1, "a"].sort(),
    lambda: sorted(5),
    lambda: sorted([1], key=5),
    lambda: sorted(),
    lambda: sorted([1], len),
    lambda: [1].sort(len),
    lambda: a.sort(key=lambda x: a.append(1) or x),
):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)
