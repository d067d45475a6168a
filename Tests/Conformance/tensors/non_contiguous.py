import torch

x = torch.arange(12.0).reshape(3, 4).t()[::2]
print(x, x.stride(), x.is_contiguous())
print(x.sum(0), x.sort(1, descending=True).values, x.cumsum(1), x.topk(2, dim=0).values, x.median(1).values, x.norm(dim=0), x.flip(1), x.tril(), x.argmax(0), x.roll(1), x.unique(), x.var(1), x.logsumexp(0), x.prod(1))
print(x.reshape(-1), x.contiguous().stride(), torch.einsum("ij->ji", x), x.gather(1, torch.tensor([[0], [2]])), x.masked_select(x > 4), x.scatter(1, torch.tensor([[0], [1]]), -1.0), x.nonzero().shape, x.expand(2, 2, 3).sum())
