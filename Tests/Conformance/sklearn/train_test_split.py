# train_test_split: the same rows as scikit-learn for a seed.
from sklearn.model_selection import train_test_split

for kw in (
    {"random_state": 0},
    {"random_state": 42},
    {"test_size": 0.3, "random_state": 1},
    {"test_size": 3, "random_state": 7},
    {"train_size": 0.5, "random_state": 0},
    {"shuffle": False},
):
    a, b = train_test_split(list(range(12)), **kw)
    print(kw, a, b)
x, y = list(range(10)), [i * i for i in range(10)]
xa, xb, ya, yb = train_test_split(x, y, test_size=0.2, random_state=3)
print(xa, xb, ya, yb, [len(p) for p in train_test_split(x, y, x, test_size=0.4, random_state=0)])
print(
    [len(p) for p in train_test_split(list(range(1797)), test_size=0.25, random_state=0)],
    train_test_split(list(range(1797)), test_size=0.2, random_state=42)[1][:10],
)
