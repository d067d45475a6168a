import torch

x = torch.tensor([[1.0, 3.0, 3.0], [2.0, 2.0, 0.0]], requires_grad=True)
for y in [x.max(), x.min(), x.amax(1), x.amin((0, 1)), x.max(1).values, x.min(0).values, torch.aminmax(x).max, torch.maximum(x, torch.tensor(2.0)), x.median(), x.clamp(1, 2), x.abs(), x.relu(), x.sign(), x.topk(2).values, x.cummin(1).values]:
    x.grad = None
    print(y)
    y.sum().backward()
    print(x.grad)
