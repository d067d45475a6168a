# Count the words of a text.
from collections import Counter
import string

text = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness..."""
words = text.lower().translate(str.maketrans("", "", string.punctuation)).split()
counts = Counter(words)
width = max(map(len, counts))
for word, n in counts.most_common(5):
    print(f"{word:<{width}} {n:>3} {'#' * n}")
lengths = Counter(map(len, words))
print(sorted(lengths.items()), sum(lengths.values()), f"{sum(map(len, words)) / len(words):.3f}")
