# rtol: 1e-4
# nn.Transformer: its parameters from a seed, its text, masks, and steps of training.
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Transformer(d_model=8, nhead=2, num_encoder_layers=1, num_decoder_layers=1, dim_feedforward=4,
                       dropout=0.0, batch_first=True)
print(model)
print(sum(p.numel() for p in model.parameters()), [name for name, _ in model.named_parameters()][-6:])
src, tgt = torch.randn(2, 5, 8), torch.randn(2, 3, 8)
mask = nn.Transformer.generate_square_subsequent_mask(3)
print(mask)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for step in range(3):
    optimizer.zero_grad()
    loss = ((model(src, tgt, tgt_mask=mask, tgt_is_causal=True) - tgt) ** 2).mean()
    loss.backward()
    optimizer.step()
    print(f"{loss.item():.4f}")
model.eval()
with torch.no_grad():
    print(model(src, tgt, tgt_mask=mask)[0, 0])
layer = nn.TransformerDecoderLayer(4, 2, 6, activation="gelu", norm_first=True, dropout=0.0)
print(nn.TransformerDecoder(layer, 2)(torch.ones(3, 1, 4), torch.ones(2, 1, 4)).shape)
for call in [lambda: model(src, tgt[:1]), lambda: model(src[..., :4], tgt),
             lambda: nn.TransformerDecoderLayer(4, 2, activation="tanh")]:
    try:
        call()
    except RuntimeError as error:
        print(error)
