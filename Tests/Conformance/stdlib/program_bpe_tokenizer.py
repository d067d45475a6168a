# Byte-pair encoding on characters.
from collections import Counter, defaultdict

corpus = {"low": 5, "lower": 2, "newest": 6, "widest": 3}
splits = {w: list(w) + ["_"] for w in corpus}
merges = []
for step in range(6):
    pairs = defaultdict(int)
    for w, n in corpus.items():
        for pair in zip(splits[w], splits[w][1:]):
            pairs[pair] += n
    best = max(pairs, key=lambda p: (pairs[p], p))
    merges.append(best)
    for w, parts in splits.items():
        i = 0
        while i < len(parts) - 1:
            if (parts[i], parts[i + 1]) == best:
                parts[i : i + 2] = ["".join(best)]
            else:
                i += 1
    print(step, best, pairs[best])
print(splits)
vocab = Counter(t for w, parts in splits.items() for t in parts * corpus[w])
print(vocab.most_common(4), len(merges))
