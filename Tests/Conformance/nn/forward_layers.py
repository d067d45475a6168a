# Conv2d, MaxPool2d, Flatten and the activations as modules.
import torch
import torch.nn as nn

c = nn.Conv2d(1, 1, 2)
with torch.no_grad():
    c.weight.fill_(1.0)
    c.bias.fill_(0.5)
x = torch.arange(16.0).reshape(1, 1, 4, 4)
print(
    c(x),
    nn.MaxPool2d(2)(x),
    nn.Flatten()(x).shape,
    nn.Flatten(0)(x).shape,
    nn.Conv2d(1, 6, 3, padding=1)(x).shape,
    nn.Conv2d(1, 2, 3, stride=2, padding=1)(x).shape,
    nn.MaxPool2d(3, 1)(x).shape,
)
print(
    nn.ReLU()(torch.tensor([-1.0, 1.0])),
    nn.Sigmoid()(torch.tensor([0.0, 1.0])),
    nn.Tanh()(torch.tensor([0.0, 1.0])),
    nn.Sequential(nn.Flatten(), nn.ReLU())(x).shape,
)
for text, f in {
    "channels": lambda: c(torch.zeros(1, 3, 4, 4)),
    "too small": lambda: c(torch.zeros(1, 1, 1, 1)),
}.items():
    try:
        print(text, "=", f())
    except RuntimeError as e:
        print(text, "->", e)
