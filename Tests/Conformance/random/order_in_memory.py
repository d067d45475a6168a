import torch
import torch.nn.functional as F

# A tensor that is not contiguous takes its numbers in the order its elements lie in memory.
for name in ("uniform_", "normal_", "exponential_", "bernoulli_", "random_", "cauchy_"):
    torch.manual_seed(0)
    x = torch.zeros(3, 2)
    getattr(x.t(), name)()
    print(name, x.tolist())
torch.manual_seed(0)
print(torch.rand_like(torch.ones(2, 3).t()))
print(torch.randn_like(torch.ones(4, 6)[:, ::2].t()))
print(torch.randint_like(torch.ones(2, 3).t(), 9))
print(torch.zeros(2, 3, 2).permute(1, 2, 0).uniform_())
print(torch.zeros(2, 3, 4)[:, :, 1].t().uniform_())
torch.manual_seed(1)
print(F.dropout(torch.ones(3, 4).t(), 0.5))
print(F.dropout(torch.ones(2, 3, 4).transpose(1, 2), 0.3))
print(F.dropout(torch.ones(6, 4)[::2].t(), 0.5))
print(F.alpha_dropout(torch.ones(3, 4).t(), 0.5, training=True))
print(F.rrelu(-torch.ones(3, 4).t(), training=True))
print(torch.full((3, 4), 0.5).t().bernoulli(0.5))
print(torch.full((3, 4), 0.5).t().bernoulli().stride())
print(torch.rand(3))
