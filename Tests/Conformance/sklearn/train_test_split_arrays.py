# train_test_split of ndarrays and tensors keeps their kind.
import torch
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

X, y = load_digits(return_X_y=True)
a, b, c, d = train_test_split(X, y, test_size=0.2, random_state=0)
print(a.shape, b.shape, c.shape, d.shape, type(a).__name__, a.dtype, d[:20], b[0], c[:5])
t, u = train_test_split(torch.arange(10), test_size=0.3, random_state=0)
print(t, u, type(t).__name__)
for text, f in {
    "lengths": lambda: train_test_split([1, 2, 3], [1, 2]),
    "too big": lambda: train_test_split([1, 2, 3], test_size=5),
    "nothing": lambda: train_test_split([]),
}.items():
    try:
        print(text, "=", f())
    except ValueError as e:
        print(text, "->", e)
