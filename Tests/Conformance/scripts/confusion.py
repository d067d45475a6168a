# Counting predictions by hand and with scikit-learn.
import torch
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score

logits = torch.tensor([[2.0, 1.0, 0.0], [0.0, 1.0, 3.0], [1.0, 4.0, 0.0], [0.0, 0.5, 0.4]])
y = torch.tensor([0, 2, 1, 2])
p = logits.argmax(1)
m = torch.zeros(3, 3, dtype=torch.int64)
for t, q in zip(y, p):
    m[t, q] += 1
print(m, (p == y).sum().item(), (p == y).float().mean())
c = confusion_matrix(y, p)
print(c, c[2, 1], c.tolist(), accuracy_score(y, p), f1_score(y, p, average="macro"))
for i, row in enumerate(c):
    print(i, " ".join(f"{v:3d}" for v in row))
