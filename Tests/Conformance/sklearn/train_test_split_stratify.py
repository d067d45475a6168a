# beyond: stratify
# train_test_split with stratify keeps the proportions of the classes.
from sklearn.model_selection import train_test_split

y = [0] * 8 + [1] * 4
for seed in (0, 1):
    a, b, c, d = train_test_split(list(range(12)), y, test_size=0.25, random_state=seed, stratify=y)
    print(a, b, c, d)
