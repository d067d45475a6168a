# rtol: 1e-4
# Attention with keys and values of other widths, and with learned and zero ones added.
import torch
from torch import nn

for settings in [{"kdim": 3, "vdim": 5}, {"add_bias_kv": True}, {"add_zero_attn": True},
                 {"add_bias_kv": True, "add_zero_attn": True, "bias": False}]:
    torch.manual_seed(1)
    attention = nn.MultiheadAttention(4, 2, **settings)
    q = torch.randn(3, 2, 4)
    k = torch.randn(2, 2, settings.get("kdim", 4))
    v = torch.randn(2, 2, settings.get("vdim", 4))
    hidden = torch.tensor([[False, True], [False, False]])
    y, weights = attention(q, k, v, key_padding_mask=hidden)
    y.sum().backward()
    print(y[:, 0], weights[1])
    print([(name, tuple(p.shape), round(p.grad.abs().sum().item(), 3)) for name, p in
           attention.named_parameters()])
