# Gradients of softmax, the losses, linear, convolution, pooling.
import torch
import torch.nn.functional as F

x, t = torch.tensor([[2.0, 0.5, 1.0], [0.1, 0.2, 3.0]]), torch.tensor([0, 1])


def grad(f, *xs):
    xs = [x.clone().requires_grad_() for x in xs]
    f(*xs).backward()
    print(*[x.grad for x in xs])


w = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
grad(lambda x: (x.softmax(1) * w).sum(), x)
grad(lambda x: (F.softmax(x, 0) * w).sum(), x)
grad(lambda x: (x.log_softmax(1) * w).sum(), x)
grad(lambda x: F.cross_entropy(x, t), x)
grad(lambda x: F.cross_entropy(x, t, reduction="sum"), x)
grad(lambda x: F.nll_loss(F.log_softmax(x, 1), t), x)
grad(lambda x, y: F.mse_loss(x, y), x, w)
grad(lambda a, b, c: (F.linear(a, b, c) * torch.tensor([1.0, 2.0])).sum(), x, w, torch.zeros(2))
img = torch.arange(16.0).reshape(1, 1, 4, 4)
k = torch.tensor([[[[1.0, -1.0], [2.0, 0.5]]]])
grad(lambda a, b, c: F.conv2d(a, b, c).sum(), img, k, torch.zeros(1))
grad(lambda a, b: F.conv2d(a, b, stride=2, padding=1).sum(), img, k)
grad(lambda a: (F.max_pool2d(a, 2) * torch.tensor([[1.0, 2.0], [3.0, 4.0]])).sum(), img)
grad(lambda a: F.max_pool2d(a, 3, stride=1).sum(), img)
torch.manual_seed(0)
grad(lambda a: F.dropout(a, 0.5).sum(), torch.ones(8))
