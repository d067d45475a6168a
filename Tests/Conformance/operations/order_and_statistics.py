# The examples of docs/operations.md, written from the catalogue: order and statistics
import torch
import torch.nn.functional as F

print('--- median')
x = torch.tensor([0.0, 1.0, -0.5, 0.5, -1.0])
print(torch.median(x))

print('--- nanmedian')
x = torch.tensor([0.0, 1.0, -0.5, 0.5, -1.0])
print(torch.nanmedian(x))

print('--- mode')
x = torch.tensor([[0.0, 0.5, 1.0], [1.5, -1.0, -0.5]])
print(torch.mode(x))

print('--- kthvalue')
x = torch.tensor([[0.0, 0.5, 1.0], [1.5, -1.0, -0.5]])
print(torch.kthvalue(x, 2))

print('--- sort')
x = torch.tensor([[0.0, 0.5, 1.0], [1.5, -1.0, -0.5]])
print(torch.sort(x))

print('--- msort')
x = torch.tensor([[0.0, 0.5], [1.0, 1.5], [-1.0, -0.5]])
print(torch.msort(x))

print('--- argsort')
x = torch.tensor([[0.0, 0.5, 1.0], [1.5, -1.0, -0.5]])
print(torch.argsort(x))

print('--- topk')
x = torch.tensor([[0.0, 0.5, 1.0], [1.5, -1.0, -0.5]])
print(torch.topk(x, 2))

print('--- cummax')
x = torch.tensor([[0.0, 0.5, 1.0], [1.5, -1.0, -0.5]])
print(torch.cummax(x, 1))

print('--- cummin')
x = torch.tensor([[0.0, 0.5, 1.0], [1.5, -1.0, -0.5]])
print(torch.cummin(x, 1))

print('--- quantile')
x = torch.tensor([0.0, 1.0, -0.5, 0.5, -1.0])
print(torch.quantile(x, 0.3))

print('--- nanquantile')
x = torch.tensor([0.0, 1.0, -0.5, 0.5, -1.0])
print(torch.nanquantile(x, 0.3))

print('--- var_mean')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.var_mean(x))

print('--- std_mean')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.std_mean(x))

print('--- aminmax')
x = torch.tensor([[0.0, 0.5, 1.0], [1.5, -1.0, -0.5]])
print(torch.aminmax(x))

print('--- count_nonzero')
x = torch.tensor([True, False])
print(torch.count_nonzero(x))

print('--- nansum')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.nansum(x))

print('--- nanmean')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.nanmean(x))

print('--- bincount')
x = torch.tensor([1, 2, 2])
print(torch.bincount(x))

print('--- histc')
x = torch.tensor([0.4, -1.0, 1.3, -0.1, -1.5])
print(torch.histc(x, bins=4))

print('--- unique')
x = torch.tensor([2, 1, 2])
print(torch.unique(x))

print('--- unique_consecutive')
x = torch.tensor([2, 2, 1, 2])
print(torch.unique_consecutive(x))

print('--- cov')
x = torch.tensor([[0.4, -1.0, 1.3, -0.1], [-1.5, 0.8, -0.7, 1.7]])
print(torch.cov(x))

print('--- corrcoef')
x = torch.tensor([[0.4, -1.0, 1.3, -0.1], [-1.5, 0.8, -0.7, 1.7]])
print(torch.corrcoef(x))

print('--- cumprod')
x = torch.tensor([[1.42, 0.88, 1.75], [1.21, 0.67, 1.54]])
print(torch.cumprod(x, 1))

print('--- logcumsumexp')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.logcumsumexp(x, 1))

print('--- diff')
x = torch.tensor([[0.4, -1.0, 1.3, -0.1], [-1.5, 0.8, -0.7, 1.7]])
print(torch.diff(x))

print('--- trapezoid')
y = torch.tensor([[0.4, -1.0, 1.3, -0.1], [-1.5, 0.8, -0.7, 1.7]])
print(torch.trapezoid(y))

print('--- cumulative_trapezoid')
y = torch.tensor([[0.4, -1.0, 1.3, -0.1], [-1.5, 0.8, -0.7, 1.7]])
print(torch.cumulative_trapezoid(y))
