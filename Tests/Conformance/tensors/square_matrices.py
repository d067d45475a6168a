import torch

L = torch.linalg
a = torch.tensor([[2.0, 1.0], [1.0, 3.0]], requires_grad=True)
b = torch.tensor([1.0, 2.0], requires_grad=True)
for f in (L.inv, torch.inverse, L.det, torch.det, torch.logdet, lambda x: L.matrix_power(x, 3),
          lambda x: L.matrix_power(x, 0), lambda x: L.solve(x, b),
          lambda x: L.solve(x, b.unsqueeze(1)), lambda x: x.inverse(), lambda x: x.det(),
          lambda x: x.matrix_power(2)):
    y = f(a)
    print(y)
    print(torch.autograd.grad(y.sum(), a)[0])
print(L.matrix_power(a, -2), L.slogdet(a))
print(torch.slogdet(-a.detach()))
print(torch.autograd.grad(L.solve(a, b).sum(), b)[0])
print(L.solve(torch.eye(2), torch.ones(1, 2), left=False))
s = torch.tensor([[1.0, 2.0], [2.0, 4.0]])
for f in (L.inv, L.det, L.slogdet, torch.logdet, lambda x: L.solve(x, b)):
    for x in (s, s[0], torch.zeros(2, 3), s.long(), torch.stack([torch.eye(2), s]), torch.zeros(0, 0)):
        try:
            print(f(x))
        except RuntimeError as error:
            print(type(error).__name__, isinstance(error, L.LinAlgError), error)
for size in ((3,), (3, 1)):
    try:
        L.solve(torch.eye(2), torch.zeros(size))
    except RuntimeError as error:
        print(error)
try:
    L.solve(torch.eye(2), torch.zeros(2).double())
except RuntimeError as error:
    print(error)
print(torch.allclose(L.inv(a) @ a, torch.eye(2), atol=1e-6), L.LinAlgError)
