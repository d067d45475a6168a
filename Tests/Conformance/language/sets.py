# Sets: membership and operations; order is not promised, so results are sorted.
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), len(a), 3 in a, 9 in a)
print(a.issubset({1, 2, 3, 4, 5}), a <= a, a < a, a >= {1}, a.isdisjoint({9}), a == {4, 3, 2, 1})
a.add(1)
a.add(10)
a.discard(99)
a.remove(2)
print(sorted(a))
print(
    sorted(a.union([7], (8,))),
    sorted(a.intersection([1, 3])),
    sorted(a.difference([1])),
    sorted(a.symmetric_difference([1, 99])),
)
a.update([5, 6])
a |= {7}
a &= {1, 5, 6, 7}
a -= {7}
print(sorted(a))
print(set(), {"only"}, {1}, set([2]), sorted(set("hello")), len({1, 1.0, True}), {(1, 2)})
print(
    sorted({x % 3 for x in range(10)}), bool(set()), sum({1, 2, 3}), max({3, 9, 2}), {1, 2} != {1}
)
c = a.copy()
c.clear()
print(len(a), len(c), c)
d = {5}
print(d.pop(), d)
