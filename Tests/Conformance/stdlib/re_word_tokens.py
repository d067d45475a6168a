# Words and punctuation, as language models begin.
import re
from collections import Counter

text = "It's the end -- the very end. Isn't it? Yes, it is: $3.50!"
words = re.findall(r"[a-z]+(?:'[a-z]+)?", text.lower())
print(words, Counter(words).most_common(3))
tokens = [t.strip() for t in re.split(r'([,.:;?_!"()\']|--|\s)', text) if t.strip()]
print(tokens, len(tokens))
vocab = {t: i for i, t in enumerate(sorted(set(tokens)))}
ids = [vocab[t] for t in tokens]
inverse = {i: t for t, i in vocab.items()}
back = re.sub(r'\s+([,.?!"()\'])', r"\1", " ".join(inverse[i] for i in ids))
print(ids, back)
