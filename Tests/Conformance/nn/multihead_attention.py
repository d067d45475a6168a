# MultiheadAttention: initialisation, outputs, weights, masks, messages.
import torch
import torch.nn as nn

torch.manual_seed(0)
layer = nn.MultiheadAttention(4, 2)
print(layer, {k: tuple(v.shape) for k, v in layer.state_dict().items()})
print(layer.in_proj_weight[0], layer.in_proj_bias, layer.out_proj.weight[0])
x = torch.randn(3, 2, 4)
y, w = layer(x, x, x)
print(y, w)
y.sum().backward()
print(layer.out_proj.weight.grad, layer.in_proj_weight.grad.shape)
mask = torch.triu(torch.ones(3, 3, dtype=torch.bool), diagonal=1)
y, w = layer(x, x, x, attn_mask=mask)
print(w)
y, w = layer(x, x, x, key_padding_mask=torch.tensor([[False, False, True], [False, True, True]]))
print(w)
print(layer(x[:, 0], x[:, 0], x[:, 0], need_weights=False)[1], layer(x, x, x, average_attn_weights=False)[1].shape)
first = nn.MultiheadAttention(4, 2, bias=False, batch_first=True)
print(first(x, x, x)[0].shape, list(first.state_dict()))
for call in [lambda: nn.MultiheadAttention(5, 2), lambda: layer(x, x, x, attn_mask=mask[:2])]:
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
