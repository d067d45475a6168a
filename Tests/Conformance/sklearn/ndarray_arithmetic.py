# beyond: arithmetic and reductions of ndarrays, load_digits by classes
# numpy's arithmetic is refused, with a pointer to torch.from_numpy.
import torch

a = torch.tensor([1.0, 2.0]).numpy()
print("before")
print(a + 1, a * a, a @ a, a.max(), a.sum(), a.reshape(2, 1).T, a.astype("int64"), a[a > 1])
from sklearn.datasets import load_digits

X, y = load_digits(n_class=5, return_X_y=True)
print(X.shape, (y == 3).sum())
