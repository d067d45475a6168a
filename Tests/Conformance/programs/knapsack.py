# Dynamic programming: knapsack, edit distance, longest common subsequence, coin change, partitions.
def knapsack(items, capacity):
    best = [[0] * (capacity + 1) for _ in range(len(items) + 1)]
    for i, (name, weight, value) in enumerate(items, 1):
        for w in range(capacity + 1):
            best[i][w] = best[i - 1][w]
            if weight <= w:
                best[i][w] = max(best[i][w], best[i - 1][w - weight] + value)
    chosen, w = [], capacity
    for i in range(len(items), 0, -1):
        if best[i][w] != best[i - 1][w]:
            chosen.append(items[i - 1][0])
            w -= items[i - 1][1]
    return best[-1][-1], chosen[::-1]


print(knapsack([("map", 9, 150), ("compass", 13, 35), ("water", 153, 200), ("sandwich", 50, 160), ("tin", 68, 45), ("camera", 32, 30)], 200))


def edit_distance(a, b):
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[-1] + 1, previous[j - 1] + (x != y)))
        previous = current
    return previous[-1]


for a, b in [("kitten", "sitting"), ("", "abc"), ("flaw", "lawn"), ("same", "same")]:
    print(a, b, edit_distance(a, b))


def lcs(a, b):
    table = {}

    def solve(i, j):
        if i == len(a) or j == len(b):
            return ""
        if (i, j) not in table:
            if a[i] == b[j]:
                table[i, j] = a[i] + solve(i + 1, j + 1)
            else:
                table[i, j] = max(solve(i + 1, j), solve(i, j + 1), key=len)
        return table[i, j]

    return solve(0, 0)


print(lcs("AGGTAB", "GXTXAYB"), lcs("dynamic", "programming"))


def coins(amount, values):
    ways = [1] + [0] * amount
    for v in values:
        for a in range(v, amount + 1):
            ways[a] += ways[a - v]
    fewest = [0] + [float("inf")] * amount
    for a in range(1, amount + 1):
        fewest[a] = min((fewest[a - v] + 1 for v in values if v <= a), default=float("inf"))
    return ways[amount], fewest[amount]


print(coins(100, [1, 5, 10, 25, 50]), coins(3, [2]), coins(11, [1, 5, 6]))


def partitions(n, largest=None):
    largest = n if largest is None else largest
    if n == 0:
        yield []
    for k in range(min(n, largest), 0, -1):
        for rest in partitions(n - k, k):
            yield [k] + rest


print(list(partitions(5)), sum(1 for _ in partitions(20)))


def max_subarray(xs):
    best = here = xs[0]
    for x in xs[1:]:
        here = max(x, here + x)
        best = max(best, here)
    return best


print(max_subarray([-2, 1, -3, 4, -1, 2, 1, -5, 4]))


def hanoi(n, a="A", b="B", c="C"):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)


print(hanoi(2), len(hanoi(10)))
