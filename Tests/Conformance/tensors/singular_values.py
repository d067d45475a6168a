import torch

a = torch.tensor([[3.0, 0.0], [4.0, 5.0]], requires_grad=True)
print(torch.linalg.svdvals(a))
for order in (2, -2, "nuc", "fro", 1, float("inf")):
    y = torch.linalg.matrix_norm(a, order)
    print(order, y, torch.autograd.grad(y, a)[0])
print(torch.linalg.norm(a, "nuc"), torch.norm(a, "nuc"), torch.linalg.norm(a, 2, keepdim=True))
stack = torch.arange(12.0).reshape(2, 2, 3)
print(torch.linalg.svdvals(stack))
print(torch.linalg.matrix_norm(stack, "nuc", dim=(0, 2)), torch.linalg.svdvals(torch.zeros(0, 3)))
for call in (
    lambda: torch.linalg.svdvals(a[0]),
    lambda: torch.linalg.svdvals(a.long()),
    lambda: torch.linalg.svdvals(a * float("nan")),
):
    try:
        print(call())
    except RuntimeError as error:
        print(error)
