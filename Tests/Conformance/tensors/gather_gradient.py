import torch

x = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
index = torch.tensor([[0, 0], [1, 0]])
for y in [x.gather(1, index), x.index_select(0, torch.tensor([1, 1])), x.take_along_dim(index, 0), x[index[0]], x[torch.tensor([True, False])], x.masked_select(x > 1), x[:, torch.tensor([1, 1, 0])]]:
    x.grad = None
    print(y)
    (y * torch.arange(1.0, y.numel() + 1).reshape(y.shape)).sum().backward()
    print(x.grad)
