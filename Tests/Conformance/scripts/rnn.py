# beyond: LSTM
import torch
import torch.nn as nn

torch.manual_seed(0)
rnn = nn.LSTM(2, 4, batch_first=True)
fc = nn.Linear(4, 1)
x = torch.randn(8, 5, 2)
y = x.sum(dim=(1, 2)).unsqueeze(1)
opt = torch.optim.Adam(list(rnn.parameters()) + list(fc.parameters()), lr=0.02)
for i in range(50):
    out, (h, c) = rnn(x)
    loss = ((fc(out[:, -1]) - y) ** 2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    if i % 10 == 0:
        print(i, round(loss.item(), 4))
print(out.shape, h.shape, c.shape)
print(rnn)
print(out[0, -1])
