# layer_norm, group_norm, instance_norm, rms_norm: values, gradients, messages.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = (torch.arange(24.0).reshape(2, 4, 3) * 7 % 11).requires_grad_()
scale = torch.arange(24.0).view(2, 4, 3)
for name, call in {
    'layer': lambda: F.layer_norm(x, (3,), torch.tensor([1.0, 2.0, 3.0]), torch.ones(3)),
    'layer two': lambda: F.layer_norm(x, [4, 3]),
    'group': lambda: F.group_norm(x, 2, torch.arange(4.0), torch.ones(4)),
    'instance': lambda: F.instance_norm(x, weight=torch.arange(4.0)),
    'rms': lambda: F.rms_norm(x, (3,), torch.tensor([1.0, 2.0, 3.0])),
    'response': lambda: F.local_response_norm(x, 3, alpha=0.1),
}.items():
    x.grad = None
    y = call()
    print(name, y)
    y.mul(scale).sum().backward()
    print(x.grad)
for text, call in {
    'F.layer_norm(x, (4,))': lambda: F.layer_norm(x, (4,)),
    'F.layer_norm(x, (3,), torch.ones(4))': lambda: F.layer_norm(x, (3,), torch.ones(4)),
    'F.layer_norm(x, ())': lambda: F.layer_norm(x, ()),
    'F.group_norm(x, 3)': lambda: F.group_norm(x, 3),
    'F.group_norm(x, 2, torch.ones(3))': lambda: F.group_norm(x, 2, torch.ones(3)),
    'F.instance_norm(x[:, :, :1])': lambda: F.instance_norm(x[:, :, :1]),
    'F.rms_norm(x, (2,))': lambda: F.rms_norm(x, (2,)),
}.items():
    try:
        print(text, "=", call())
    except Exception as error:
        print(text, "->", f"{type(error).__name__}: {error}")
