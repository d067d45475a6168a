# Arithmetic whose first operand is a number.
import torch
t = torch.tensor([1.5, 2.0], requires_grad=True)
i = torch.tensor([3, 4])
print(torch.add(2.0, t), torch.add(2, 3), torch.sub(2.0, i), torch.sub(2, t, alpha=2), torch.mul(True, i))
print(torch.div(1, i), torch.div(7, 2, rounding_mode="floor"), torch.true_divide(1, 2), torch.floor_divide(7, i))
print(torch.remainder(7, i), torch.bitwise_and(6, i), torch.bitwise_left_shift(1, i), torch.add(1, True))
(torch.mul(3.0, t) + torch.div(1, t)).sum().backward()
print(t.grad)
for call in [lambda: torch.add("a", t), lambda: torch.mul(2, "a")]:
    try:
        call()
    except TypeError as error:
        print(str(error).split("(")[0])
x = torch.tensor([3.0, 2.0], requires_grad=True)
for y in [torch.remainder(7.0, x), 7.0 % x]:
    print(y)
    try:
        y.sum().backward()
    except RuntimeError as error:
        print(error)
print(torch.tensor([1e10, -1e10, float("nan"), 3.0]).int())
print(torch.arange(1.0, 5.000001, 2.0, dtype=torch.int32), torch.arange(-0.9, 2.1, 2.0, dtype=torch.uint8))
b = torch.ones(2, 2, 2, dtype=torch.uint8)
print(torch.addbmm(b[0], b, b), torch.tensordot(b[:1, :1, :1], b, dims=([0, 1], [2, 0])))
