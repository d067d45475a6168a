# Which documents hold a word.
from collections import defaultdict
import re

documents = ["The cat sat.", "A cat and a dog!", "Dogs chase the cat"]
index = defaultdict(set)
for number, text in enumerate(documents):
    for word in re.findall(r"[a-z]+", text.lower()):
        index[word].add(number)
for word in sorted(index):
    print(word, sorted(index[word]))
def search(query):
    found = [index.get(w, set()) for w in query.lower().split()]
    return sorted(set.intersection(*found)) if found else []
print(search("the cat"), search("cat dog"), search("bird"), search(""))
