# One attention block with LayerNorm, trained on a copying task.
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(0)
ids = torch.randint(0, 6, (16, 5))


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(6, 8)
        self.norm = nn.LayerNorm(8)
        self.qkv = nn.Linear(8, 24)
        self.head = nn.Linear(8, 6)

    def forward(self, ids):
        x = self.embed(ids)
        q, k, v = self.qkv(self.norm(x)).chunk(3, dim=-1)
        x = x + F.scaled_dot_product_attention(q, k, v, is_causal=True)
        return self.head(x)


model = Block()
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
for step in range(12):
    loss = F.cross_entropy(model(ids[:, :-1]).transpose(1, 2), ids[:, 1:])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 4 == 3:
        print(step, f'{loss.item():.4f}')
