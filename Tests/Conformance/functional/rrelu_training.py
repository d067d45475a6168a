# rrelu: random slopes in training, the mean one in evaluation.
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.tensor([-1.0, 2.0, -3.0, 0.0, -0.5])
print(F.rrelu(x, training=True))
print(F.rrelu(x))
layer = nn.RReLU(0.1, 0.3)
print(layer, layer(x), layer.eval()(x))
for text, call in {
    'F.rrelu(x, 0.5, 0.1)': lambda: F.rrelu(x, 0.5, 0.1),
}.items():
    try:
        print(text, "=", call())
    except Exception as error:
        print(text, "->", f"{type(error).__name__}: {error}")
