# More than a thousand elements: three from each end.
import torch

print(torch.arange(1000)[-3:])
print(torch.arange(1001))
print(torch.arange(1200.0) / 7)
print(torch.arange(10000).reshape(100, 100))
print(torch.zeros(1001))
print(torch.arange(2000.0).reshape(2, 1000))
print(torch.arange(1200).reshape(200, 6))
print(torch.arange(2160).reshape(12, 10, 18))
print(torch.arange(1024).reshape(2, 2, 256))
print(torch.ones(40, 30, dtype=torch.bool))
print(torch.arange(1001.0, requires_grad=True))
x = torch.zeros(1500)
x[700] = 1e-9
print(x)
