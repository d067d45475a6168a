# rtol: 1e-4
# scaled_dot_product_attention: masks, causality, scale.
import torch
import torch.nn as nn
import torch.nn.functional as F

q = (torch.arange(24.0).reshape(1, 2, 3, 4) % 5 / 4).requires_grad_()
k = torch.arange(24.0).reshape(1, 2, 3, 4) % 7 / 6
v = torch.arange(24.0).reshape(1, 2, 3, 4) % 3
for options in [
    {}, dict(is_causal=True), dict(attn_mask=torch.tensor([[True, False, True]] * 3)),
    dict(attn_mask=torch.tensor([[0.0, 1.0, -1.0]] * 3)), dict(scale=2.0),
]:
    q.grad = None
    y = F.scaled_dot_product_attention(q, k, v, **options)
    print(y)
    y.mul(torch.arange(24.0).view(1, 2, 3, 4)).sum().backward()
    print(q.grad)
print(F.scaled_dot_product_attention(q[0], k[0], v[0]).shape)
for text, call in {
    'F.scaled_dot_product_attention(q[0, 0, 0], k, v)': lambda: F.scaled_dot_product_attention(q[0, 0, 0], k, v),
    'F.scaled_dot_product_attention(q, k.double(), v)': lambda: F.scaled_dot_product_attention(q, k.double(), v),
    'F.scaled_dot_product_attention(q, k, v, attn_mask=torch.ones(3, 3).long())': lambda: F.scaled_dot_product_attention(q, k, v, attn_mask=torch.ones(3, 3).long()),
}.items():
    try:
        print(text, "=", call())
    except Exception as error:
        print(text, "->", f"{type(error).__name__}: {error}")
