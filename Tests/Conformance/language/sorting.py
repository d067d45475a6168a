# sorted and list.sort: stability, keys, reverse, mixed numbers.
data = [("b", 2), ("a", 2), ("c", 1), ("d", 1), ("e", 2)]
print(sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: p[1], reverse=True))
print(
    sorted([3, 1.5, True, -2]),
    sorted(["b", "A", "a", "B"]),
    sorted(["b", "A", "a"], key=str.lower),
    sorted("cab", reverse=True),
)
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words, key=len), sorted(words, key=lambda w: (len(w), w)), sorted(set(words))[:3])
print(
    sorted([[2, 1], [1, 9], [1]]),
    sorted({"b": 1, "a": 0}.items(), key=lambda kv: kv[1]),
    sorted((x % 5 for x in range(12)), key=lambda v: -v),
)
big = [(i * 7919) % 101 for i in range(101)]
print(sorted(big) == list(range(101)), sorted(range(20), key=lambda i: i % 4))


class Card:
    def __init__(self, n):
        self.n = n

    def __lt__(self, o):
        return self.n < o.n

    def __repr__(self):
        return f"C{self.n}"


print(
    sorted([Card(3), Card(1), Card(2)]),
    min(Card(5), Card(4)),
    max([Card(1), Card(7)], key=lambda c: -c.n),
)
for bad in ([1, "a"], [None, 1], [{}, {}]):
    try:
        sorted(bad)
    except TypeError as e:
        print(e)
x = [2, 1]
print(x.sort(), x, sorted(x) is x, sorted(()), sorted(x, key=None, reverse=False))
