# A comparison that raises in the middle of a merge leaves every item in the list once.
count = 0


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        global count
        count += 1
        if count == 700:
            raise ValueError("tired")
        return self.n < other.n


items = [Item(i * 7919 % 211) for i in range(200)]
before = sorted(item.n for item in items)
try:
    items.sort()
except ValueError as e:
    print(e, count)
print(sorted(item.n for item in items) == before, [item.n for item in items][:20])
