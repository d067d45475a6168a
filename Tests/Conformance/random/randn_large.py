# torch.randn from 16 elements on: blocks of 16, the tail drawn anew.
import torch

for n in (16, 17, 31, 32, 33):
    torch.manual_seed(0)
    print(n, torch.randn(n))
    print(torch.rand(1))
torch.manual_seed(0)
print(torch.randn(4, 4))
print(torch.randn(16, dtype=torch.float64))
torch.manual_seed(7)
x = torch.randn(1000)
print(x[:4], x[-4:], x[496:500])
torch.manual_seed(0)
print(torch.randn(16).tolist())
