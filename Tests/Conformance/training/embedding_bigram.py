# A bigram model with an Embedding.
import torch
import torch.nn as nn
import torch.nn.functional as F

text = 'the cat sat on the mat and the dog sat on the log '
letters = sorted(set(text))
ids = torch.tensor([letters.index(c) for c in text])
torch.manual_seed(0)
model = nn.Sequential(nn.Embedding(len(letters), 8), nn.Tanh(), nn.Linear(8, len(letters)))
optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
for step in range(30):
    loss = F.cross_entropy(model(ids[:-1]), ids[1:])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 10 == 9:
        print(step, f'{loss.item():.4f}')
