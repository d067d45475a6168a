# XOR as two classes with cross-entropy.
import torch
import torch.nn as nn

torch.manual_seed(5)
X = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
y = torch.tensor([0, 1, 1, 0])
model = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 2))
opt = torch.optim.SGD(model.parameters(), lr=0.5)
loss_fn = nn.CrossEntropyLoss()
for epoch in range(200):
    out = model(X)
    loss = loss_fn(out, y)
    opt.zero_grad()
    loss.backward()
    opt.step()
    if epoch % 40 == 0:
        print(epoch, f"{loss.item():.4f}", (out.argmax(1) == y).sum().item())
print(torch.softmax(model(X), 1).argmax(1))
