# TransformerEncoderLayer: parts, initialisation, outputs, a short training.
import torch
import torch.nn as nn

torch.manual_seed(0)
layer = nn.TransformerEncoderLayer(4, 2, 8, dropout=0.0)
print(layer)
print({k: tuple(v.shape) for k, v in layer.state_dict().items()})
x = torch.randn(3, 2, 4)
print(layer(x))
print(nn.TransformerEncoderLayer(4, 2, 8, 0.0, norm_first=True, activation="gelu", batch_first=True)(x).shape)
optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
target = torch.randn(3, 2, 4)
for step in range(9):
    loss = nn.functional.mse_loss(layer(x), target)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 4 == 0:
        print(step, f"{loss.item():.4f}")
