# A Counter is used like a dict.
from collections import Counter

words = "the cat sat on the mat the end".split()
counts = Counter()
for w in words:
    counts[w] += 1
for word, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])):
    print(f"{word:5}{n}")
print(max(counts, key=counts.get), sum(counts.values()), list(counts)[:3])
print({k: v for k, v in counts.items() if v > 1})
copy = counts.copy()
copy["the"] = 0
print(counts["the"], copy["the"], type(copy).__name__)
pairs = Counter(zip("abab", "1212"))
print(pairs)
print(Counter("mississippi").most_common(1)[0][0], counts.pop("cat"), counts.get("dog", -1))
