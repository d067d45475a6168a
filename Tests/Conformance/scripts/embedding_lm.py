# beyond: Embedding, multinomial
import torch
import torch.nn as nn

torch.manual_seed(7)
text = "hello world hello torch hello swift"
chars = sorted(set(text))
stoi = {c: i for i, c in enumerate(chars)}
data = torch.tensor([stoi[c] for c in text])
print(len(chars), data[:8])
xs, ys = data[:-1], data[1:]
emb = nn.Embedding(len(chars), 8)
head = nn.Linear(8, len(chars))
params = list(emb.parameters()) + list(head.parameters())
opt = torch.optim.Adam(params, lr=0.05)
for i in range(61):
    logits = head(emb(xs))
    loss = nn.functional.cross_entropy(logits, ys)
    opt.zero_grad()
    loss.backward()
    opt.step()
    if i % 20 == 0:
        print(i, f"{loss.item():.4f}")
probs = torch.softmax(head(emb(torch.tensor([stoi['h']]))), dim=1)
print(probs.argmax().item(), chars[probs.argmax()])
out = "h"
for _ in range(10):
    p = torch.softmax(head(emb(torch.tensor([stoi[out[-1]]]))), dim=1)
    out += chars[torch.multinomial(p, 1).item()]
print(out)
