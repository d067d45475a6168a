import torch

a = torch.arange(6.0).reshape(2, 3)
b = torch.arange(12.0).reshape(3, 4)
v = torch.tensor([1.0, 2.0, 3.0])
print(torch.einsum("ij,jk->ik", a, b))
print(torch.einsum("ij,jk", a, b), torch.einsum("ij->ji", a), torch.einsum("ij->", a), torch.einsum("ij->j", a))
print(torch.einsum("i,i->", v, v), torch.einsum("i,j->ij", v, v), torch.einsum("ii->i", torch.eye(3)), torch.einsum("ii", torch.eye(3)))
x = torch.arange(24.0).reshape(2, 3, 4)
print(torch.einsum("bij,bkj->bik", x, x), torch.einsum("...ij->...ji", x).shape)
print(torch.einsum("bhqd,bhkd->bhqk", torch.ones(2, 2, 3, 4), torch.ones(2, 2, 5, 4)).shape)
print(torch.einsum("ij,j,i->", a, v, torch.tensor([1.0, 2.0])), torch.einsum("ij,jk->ik", [a, b]).shape)
