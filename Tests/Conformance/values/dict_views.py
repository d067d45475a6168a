# Views follow the dict and behave as sets

d = {1: "a", 2: "b", 3: "c"}
keys, items = d.keys(), d.items()
print(keys & {1, 9}, keys | {9}, keys - {1}, keys ^ {1, 9}, items & {(1, "a")})
print(1 in keys, "a" in d.values(), (1, "a") in items, keys == {1, 2, 3}, keys.isdisjoint({9}))
print(keys <= {1, 2, 3, 4}, keys < keys, {1} < keys, keys >= frozenset([1]), items > {(1, "a")})
d[4] = "d"
print(len(keys), list(keys), list(reversed(items)))
for work in (lambda: keys[0], lambda: keys + [1], lambda: d.values() & {1}, lambda: keys < [1]):
    try:
        print(work())
    except TypeError as error:
        print(error)
