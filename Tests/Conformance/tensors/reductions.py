# sum, mean, max, min, argmax, argmin over everything or along dimensions.
import torch

x = torch.tensor([[1.0, 5.0, 3.0], [4.0, 2.0, 6.0]])
print(
    x.sum(),
    x.mean(),
    x.max(),
    x.min(),
    x.argmax(),
    x.argmin(),
    torch.sum(x),
    torch.mean(x),
    torch.max(x),
    torch.numel(x),
)
print(
    x.sum(0),
    x.sum(1),
    x.sum(dim=1),
    x.sum(-1, keepdim=True),
    x.mean(0),
    x.mean(dim=1, keepdim=True),
    x.sum((0, 1)),
    x.mean(dim=(0, 1), keepdim=True),
    x.argmax(0),
    x.argmax(dim=1),
    x.argmax(1, keepdim=True),
    x.argmin(-1),
    torch.argmax(x, dim=1),
)
print(x.max(dim=1), x.min(0), x.max(1).values, x.max(1).indices, x.max(dim=0, keepdim=True)[0])
v, i = x.max(dim=1)
print(v, i)
n = torch.tensor([[1, 2], [3, 4]])
print(
    n.sum(),
    n.sum(0),
    n.max(),
    n.float().mean(),
    n.sum(dtype=torch.float32),
    n.max(dim=1),
    (n > 1).sum(),
    (n > 1).sum(0),
)
y = torch.arange(24.0).reshape(2, 3, 4)
print(
    y.sum(1),
    y.sum((0, 2)),
    y.mean((1, 2)),
    y.max(1).values,
    y.argmax(2),
    y.sum(dim=[0, 1]),
    y.sum().item(),
    y.mean(-1).shape,
)
print(
    torch.tensor([]).sum(),
    torch.zeros(0, 3).sum(0),
    torch.tensor(5.0).sum(),
    torch.tensor([2, 2, 1]).argmax(),
    torch.tensor([1.0, float("nan")]).max(),
    torch.tensor([]).mean(),
    torch.tensor([True, True]).sum(),
    torch.zeros(2, 3).all(),
    torch.tensor([[1.0, 2.0]]).mean(0),
)
