# Which pairs a sort compares, in which order, and where nan ends up.
class Noisy:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print(self.n, "<", other.n, end="; ")
        return self.n < other.n


for items in ([2, 1], [1, 2], [3, 1, 2], [1, 3, 2, 5, 4], [5, 4, 3, 2, 1, 6, 7, 0]):
    print([x.n for x in sorted([Noisy(i) for i in items])])

count = 0


class Counted:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        global count
        count += 1
        return self.n < other.n


for n in (63, 64, 65, 200, 1000):
    for items in (
        [i * 7919 % n for i in range(n)],
        list(range(n // 2)) + list(range(n // 3)) + list(range(n)),
        [i % 5 for i in range(n)],
        list(range(n, 0, -1)),
    ):
        count = 0
        made = [x.n for x in sorted([Counted(i) for i in items])]
        print(n, made == sorted(items), count)
nan = float("nan")
print(sorted([3.0, nan, 1.0, 2.0, nan, 0.5]), sorted([2, nan, 1], reverse=True), max(nan, 1), min(1, nan))
