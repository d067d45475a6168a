# Summaries of large tensors in every rank.
import torch

print(torch.arange(1001))
print(torch.arange(1000.0))
print(torch.zeros(1001))
print(torch.arange(2000.0).reshape(40, 50))
print(torch.arange(3000).reshape(10, 30, 10))
print(torch.ones(7, 200))
print(torch.ones(200, 7))
print(torch.eye(40))
print(torch.full((11, 10, 10), 1.5))
print(torch.zeros(2000, 0), torch.zeros(0, 2000))
print(torch.arange(1200, dtype=torch.float64).reshape(1200, 1))
print(torch.zeros(1001, dtype=torch.bool))
