# What passes at nan, at infinity and at the origin.
import torch
import torch.nn.functional as F

for f in [F.elu, F.celu, F.selu, F.hardtanh, F.relu6, lambda x: F.threshold(x, 0.1, -9), torch.logit,
          lambda x: torch.logit(x, 0.2), F.hardsigmoid, F.relu, F.leaky_relu,
          lambda x: F.margin_ranking_loss(x, 1 - x, torch.tensor([1.0, -1.0, 1.0, 1.0]))]:
    x = torch.tensor([float("inf"), float("-inf"), float("nan"), 0.3], requires_grad=True)
    f(x).sum().backward()
    print(x.grad)
a = torch.tensor([0.0, 0.0, 1.0], requires_grad=True)
b = torch.tensor([0.0, 2.0, 0.0], requires_grad=True)
torch.atan2(a, b).sum().backward()
print(a.grad, b.grad)
x = torch.tensor([0.1, 0.2, 0.3])
print(x.addcmul(x * 3, x - 7, value=0.3).tolist(), x.addcdiv(x * 3, x - 7, value=0.3).tolist())
