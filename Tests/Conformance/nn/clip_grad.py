# clip_grad_norm_ and clip_grad_value_.
import torch
from torch import nn

a = torch.tensor([3.0, 4.0], requires_grad=True)
b = torch.tensor([[12.0]], requires_grad=True)
(a**2).sum().backward()
(b**2).sum().backward()
print(nn.utils.clip_grad_norm_([a, b], 1.0), a.grad, b.grad)
print(nn.utils.clip_grad_norm_([a, b], max_norm=5.0), a.grad)
a.grad = torch.tensor([30.0, -40.0])
print(torch.nn.utils.clip_grad_norm_(a, 10.0, norm_type=1.0), a.grad)
a.grad = torch.tensor([30.0, -40.0])
print(nn.utils.clip_grad_norm_(a, 10.0, norm_type=float("inf")), a.grad)
a.grad = torch.tensor([30.0, -0.5])
nn.utils.clip_grad_value_([a, b], 0.25)
print(a.grad, b.grad)
c = torch.zeros(2, requires_grad=True)
print(nn.utils.clip_grad_norm_([c], 1.0))
