import torch

x = torch.arange(8.0).reshape(2, 2, 2)
m = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
print(torch.einsum("abc->cba", x), torch.einsum("abc,cd->abd", x, m), torch.einsum("iij->j", x), torch.einsum("abc,abc->a", x, x), torch.einsum("i j -> j i", m))
print(torch.einsum("...j,jk->...k", x, m), torch.einsum("ij,ij,ij->", m, m, m), torch.einsum("ij,kl->ijkl", m, m).shape, torch.einsum("a...,b...->ab...", m, m).shape, torch.einsum("ba", m))
