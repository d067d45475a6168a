# The gradient of each elementwise operation, at points where it is exact or well rounded.
import torch
import torch.nn.functional as F

p = [0.5, 1.0, 2.0, -1.5]
for name, f in {
    "add": lambda x: x + 3,
    "radd": lambda x: 3 + x,
    "sub": lambda x: x - 3,
    "rsub": lambda x: 3 - x,
    "mul": lambda x: x * 3,
    "mul self": lambda x: x * x,
    "div": lambda x: x / 4,
    "rdiv": lambda x: 1 / x,
    "div self": lambda x: (x + 4) / x,
    "neg": lambda x: -x,
    "pow 2": lambda x: x**2,
    "pow 3": lambda x: x**3,
    "pow -1": lambda x: x**-1,
    "rpow": lambda x: 2**x,
    "abs": lambda x: x.abs(),
    "exp": lambda x: x.exp(),
    "log": lambda x: (x + 2).log(),
    "sqrt": lambda x: (x + 2).sqrt(),
    "relu": lambda x: F.relu(x),
    "sigmoid": lambda x: torch.sigmoid(x),
    "tanh": lambda x: torch.tanh(x),
    "clamp": lambda x: x.clamp(-1, 1),
    "clamp min": lambda x: x.clamp(min=1.0),
}.items():
    x = torch.tensor(p, requires_grad=True)
    f(x).sum().backward()
    print(name, x.grad)
