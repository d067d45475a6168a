# embedding and one_hot: padding_idx, max_norm, frequencies, messages.
import torch
import torch.nn as nn
import torch.nn.functional as F

w = torch.arange(10.0).reshape(5, 2).requires_grad_()
i = torch.tensor([[0, 2], [2, 4]])
y = F.embedding(i, w)
print(y)
y.sum().backward()
print(w.grad)
w.grad = None
F.embedding(i, w, padding_idx=-1).sum().backward()
print(w.grad)
w.grad = None
F.embedding(i, w, scale_grad_by_freq=True).sum().backward()
print(w.grad)
table = torch.arange(10.0).reshape(5, 2)
print(F.embedding(i, table, max_norm=2.0), table)
print(F.one_hot(torch.tensor([[0, 2], [1, 1]]), 4), F.one_hot(torch.tensor([3])))
for text, call in {
    'F.embedding(torch.tensor([5]), w)': lambda: F.embedding(torch.tensor([5]), w),
    'F.embedding(torch.tensor([-1]), w)': lambda: F.embedding(torch.tensor([-1]), w),
    'F.embedding(torch.tensor([1.0]), w)': lambda: F.embedding(torch.tensor([1.0]), w),
    'F.embedding(i, w, padding_idx=5)': lambda: F.embedding(i, w, padding_idx=5),
    'F.embedding(i, w[0])': lambda: F.embedding(i, w[0]),
    'F.one_hot(torch.tensor([3]), 2)': lambda: F.one_hot(torch.tensor([3]), 2),
    'F.one_hot(torch.tensor([-3]))': lambda: F.one_hot(torch.tensor([-3])),
    'F.one_hot(torch.tensor([1.5]))': lambda: F.one_hot(torch.tensor([1.5])),
}.items():
    try:
        print(text, "=", call())
    except Exception as error:
        print(text, "->", f"{type(error).__name__}: {error}")
