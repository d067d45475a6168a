# Dicts that make their own values.
from collections import defaultdict

groups = defaultdict(list)
for word in ["apple", "bob", "avocado", "cat", "bee"]:
    groups[word[0]].append(word)
print(groups)
print(dict(groups), groups["a"], len(groups))
counts = defaultdict(int)
for ch in "hello":
    counts[ch] += 1
print(counts, counts["zz"], "zz" in counts)
print(counts.get("nope"), "nope" in counts)
nested = defaultdict(lambda: defaultdict(int))
nested["x"]["y"] += 2
print(nested["x"]["y"], dict(nested["x"]))
s = defaultdict(set, {"a": {1}})
s["a"].add(2)
s["b"].add(3)
print(s == {"a": {1, 2}, "b": {3}}, isinstance(s, dict))
