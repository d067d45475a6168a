import torch

x = torch.tensor([[1.0, 4.0, 2.0, 3.0], [9.0, 7.0, 7.0, 8.0]])
print(torch.median(x), x.median(dim=1), x.median(0, keepdim=True))
print(torch.median(torch.tensor([1, 2, 3, 4])), torch.tensor([5, 3, 3, 5, 3]).median(0))
nan = float("nan")
y = torch.tensor([1.0, nan, 3.0])
print(y.median(), y.nanmedian(), torch.nanmedian(torch.tensor([[nan, nan], [1.0, nan]]), 1))
print(torch.zeros(0).median())
