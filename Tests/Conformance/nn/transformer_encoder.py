# rtol: 1e-4
# TransformerEncoder: copies of a layer in a row, a mask, a norm after them, evaluation
import torch
from torch import nn

torch.manual_seed(0)
layer = nn.TransformerEncoderLayer(4, 2, 8, dropout=0.0, batch_first=True)
encoder = nn.TransformerEncoder(layer, 2, norm=nn.LayerNorm(4), enable_nested_tensor=False)
x = torch.randn(2, 3, 4)
mask = torch.triu(torch.full((3, 3), float("-inf")), diagonal=1)
print(encoder)
print(encoder(x).detach())
print(encoder(x, mask=mask).detach())
print(len(encoder.layers), encoder.layers[0].linear1.weight is encoder.layers[1].linear1.weight)
print(torch.equal(encoder.layers[0].linear1.weight, encoder.layers[1].linear1.weight))
encoder(x).sum().backward()
print(sum(p.grad is not None for p in encoder.parameters()))
encoder.eval()
with torch.no_grad():
    print(encoder(x, src_key_padding_mask=torch.tensor([[False, False, True]] * 2))[:, :2])
