import torch

x = torch.tensor([[1.0, 2.0, 6.0], [4.0, 5.0, 0.0]])
print(x.mean(), x.var(), x.std(dim=1, unbiased=False), torch.var_mean(x), x.median(), x.mode(), x.quantile(torch.tensor([0.25, 0.75])), x.kthvalue(2, 1).values, x.aminmax(dim=0), x.cov() if hasattr(x, "cov") else None)
z = (x - x.mean(0)) / x.std(0)
print(z, torch.corrcoef(x), torch.histc(x, bins=3), x.norm(dim=0), x.cumsum(1), x.argsort(1, descending=True), torch.cov(x, correction=0))
