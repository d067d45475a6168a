# accuracy_score and confusion_matrix on lists, ndarrays and tensors.
import torch
from sklearn.metrics import accuracy_score, confusion_matrix

t, p = [0, 1, 2, 2, 1, 0], [0, 2, 2, 2, 1, 1]
print(
    accuracy_score(t, p),
    accuracy_score(t, p, normalize=False),
    accuracy_score([1], [1]),
    accuracy_score(torch.tensor(t), torch.tensor(p)),
)
print(confusion_matrix(t, p))
m = confusion_matrix(torch.tensor(t), torch.tensor(p))
print(m.shape, m[0], m[1, 2], type(m).__name__, m.dtype, m.tolist())
print(
    confusion_matrix([1, 0, 1], [1, 1, 1]),
    confusion_matrix([3, 5], [5, 5]),
    confusion_matrix([0, 1], [0, 1], labels=[0, 1, 2]),
)
print(f"{accuracy_score([1, 0, 1], [1, 1, 1]):.3f}", round(accuracy_score([1, 0, 1], [1, 1, 1]), 4))
for text, f in {"lengths": lambda: accuracy_score([1, 2], [1])}.items():
    try:
        f()
    except ValueError as e:
        print(text, "->", e)
