import torch

torch.manual_seed(0)
x = torch.zeros(5)
print(x.uniform_(), x.uniform_(-1, 1), x.normal_(), x.normal_(2, 0.5), x.exponential_(), x.exponential_(2.0))
print(x.bernoulli_(), x.bernoulli_(0.9), x.random_(10), x.random_(5, 8), x.geometric_(0.3), x.log_normal_(0, 0.5), x.cauchy_())
print(torch.zeros(3, dtype=torch.int64).random_(100), torch.zeros(3, dtype=torch.bool).bernoulli_(0.5), torch.zeros(20).normal_()[:4])
g = torch.Generator().manual_seed(7)
print(torch.zeros(3).uniform_(generator=g), torch.zeros(3).normal_(generator=g))
