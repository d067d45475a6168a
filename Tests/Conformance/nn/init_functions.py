# nn.init: constants, uniform, normal, Xavier, Kaiming, eye, gains.
import torch
from torch import nn

torch.manual_seed(0)
w = torch.empty(3, 2)
for f in (
    lambda: nn.init.ones_(w),
    lambda: nn.init.zeros_(w),
    lambda: nn.init.constant_(w, 0.5),
    lambda: nn.init.eye_(w),
    lambda: nn.init.uniform_(w, -1, 1),
    lambda: nn.init.normal_(w, 0, 0.02),
    lambda: nn.init.xavier_uniform_(w),
    lambda: nn.init.xavier_normal_(w, gain=2.0),
    lambda: nn.init.kaiming_uniform_(w, nonlinearity="relu"),
    lambda: nn.init.kaiming_normal_(w, mode="fan_out", nonlinearity="relu"),
):
    print(f())
print([nn.init.calculate_gain(n) for n in ("linear", "tanh", "relu", "sigmoid", "leaky_relu")])
print(nn.init.calculate_gain("leaky_relu", 0.2))
try:
    nn.init.xavier_uniform_(torch.empty(3))
except ValueError as e:
    print(e)
