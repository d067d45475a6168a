# Runs of equal keys.
from itertools import groupby

for key, group in groupby("aaabbc"):
    print(key, list(group))
words = sorted(["apple", "bob", "cat", "ape", "bus"], key=lambda w: w[0])
print({k: list(g) for k, g in groupby(words, key=lambda w: w[0])})
print([(k, len(list(g))) for k, g in groupby([1, 1, 2, 1])])
print([k for k, g in groupby("AAAABBBCCDAA")])
groups = [(k, g) for k, g in groupby("aab")]
print([list(g) for k, g in groups])
print(list(groupby([])), "".join(f"{k}{sum(1 for _ in g)}" for k, g in groupby("wwwbbw")))
