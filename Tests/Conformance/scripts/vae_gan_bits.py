# beyond: chunk, randn_like, binary_cross_entropy
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(11)
enc = nn.Linear(6, 4)
dec = nn.Linear(2, 6)
opt = torch.optim.Adam([*enc.parameters(), *dec.parameters()], lr=0.01)
x = torch.rand(32, 6)
for step in range(40):
    mu, logvar = enc(x).chunk(2, dim=1)
    eps = torch.randn_like(mu)
    z = mu + eps * torch.exp(0.5 * logvar)
    rec = torch.sigmoid(dec(z))
    bce = F.binary_cross_entropy(rec, x, reduction='sum') / 32
    kld = -0.5 * (1 + logvar - mu.pow(2) - logvar.exp()).sum() / 32
    loss = bce + kld
    opt.zero_grad()
    loss.backward()
    opt.step()
    if step % 13 == 0:
        print(f"{step} {bce.item():.3f} {kld.item():.4f} {loss:.4f}")
print(torch.randn(2), torch.randn(3), torch.rand(1))
