# beyond: stratify
# train_test_split with stratify keeps the shares of the classes.
from sklearn.model_selection import train_test_split

y = [0] * 6 + [1] * 12
x = list(range(18))
for seed in (0, 1, 42):
    a, b, c, d = train_test_split(x, y, test_size=1 / 3, random_state=seed, stratify=y)
    print(a, b, c, d)
try:
    train_test_split([1, 2, 3], stratify=[0, 0, 1])
except ValueError as e:
    print(e)
