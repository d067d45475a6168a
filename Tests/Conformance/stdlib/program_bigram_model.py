# A bigram model of names, as makemore begins.
import math
import random
from collections import Counter, defaultdict

words = "emma olivia ava isabella sophia charlotte mia amelia harper evelyn".split()
chars = sorted(set("".join(words)))
stoi = {c: i + 1 for i, c in enumerate(chars)}
stoi["."] = 0
itos = {i: c for c, i in stoi.items()}
counts = Counter()
for w in words:
    for a, b in zip("." + w, w + "."):
        counts[a, b] += 1
print(counts.most_common(3), len(stoi))
table = [[counts[itos[i], itos[j]] for j in range(len(itos))] for i in range(len(itos))]
probs = [[(n + 1) / (sum(row) + len(row)) for n in row] for row in table]
print([round(p, 3) for p in probs[0][:6]], round(sum(probs[3]), 6))
loss, n = 0.0, 0
for w in words:
    for a, b in zip("." + w, w + "."):
        loss -= math.log(probs[stoi[a]][stoi[b]])
        n += 1
print(f"{loss / n:.4f}", n)
random.seed(2147483647)
for _ in range(4):
    out, i = [], 0
    while True:
        i = random.choices(range(len(itos)), weights=probs[i])[0]
        if i == 0 or len(out) > 20:
            break
        out.append(itos[i])
    print("".join(out))
