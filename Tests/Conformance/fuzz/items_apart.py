# d.items() ^ other.items(): the order of the result, and what counts as the same pair.
a = {0.045: -0.5, (1000, "snake"): "x", 3: "f"}
b = {"q": 1e-05, 3: "f", 0.045: 1}
print(a.items() ^ b.items())
print(b.items() ^ a.items())
print(a.items() ^ a.items(), a.keys() ^ b.keys())
