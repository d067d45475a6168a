# The name of the last operation, as print shows it.
import torch
import torch.nn.functional as F

x = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
v = torch.ones(2)
i = torch.tensor([0, 1])
for t in (
    x + 1,
    x - 1,
    1 - x,
    x * 2,
    x / 2,
    1 / x,
    -x,
    x**2,
    2**x,
    x @ x,
    x @ v,
    v @ v + x[0, 0],
    x.sum(),
    x.sum(0),
    x.mean(),
    x.mean(0),
    x.max(),
    x.max(1).values,
    x.min(),
    x.abs(),
    x.exp(),
    x.log(),
    x.sqrt(),
    x.clamp(0, 1),
    x.relu(),
    x.sigmoid(),
    x.tanh(),
    x.softmax(1),
    x.log_softmax(1),
    x.reshape(4),
    x.view(4),
    x.flatten(),
    x.t(),
    x.T,
    x.transpose(0, 1),
    x.permute(1, 0),
    x.squeeze(),
    x.unsqueeze(0),
    x[0],
    x[:, 0],
    x[i],
    x[x > 1],
    torch.cat([x, x]),
    torch.stack([x, x]),
    x.clone(),
    x.double(),
    F.mse_loss(x, x * 2),
    F.cross_entropy(x, i),
    F.nll_loss(x, i),
    F.linear(x, x, v),
    F.linear(x, x),
    F.linear(x[None], x, v),
    F.conv2d(x[None, None], x[None, None]),
    F.max_pool2d(x[None], 2),
    F.dropout(x, 0.5),
    x.expand(2, 2, 2),
    x.contiguous() * 1,
    x.t().contiguous(),
    x.t().reshape(4),
    x[None],
    x[0][1],
    x[0, 0],
):
    print(type(t.grad_fn).__name__, end=" ")
print()
print(x[0, 0] * 2, (x * 2).sum(1))
y = x * 2
y += 1
print(y, y.grad_fn.name())
y[0] = 0
print(y)
x2 = x * 1
x2.relu_()
print(x2)
