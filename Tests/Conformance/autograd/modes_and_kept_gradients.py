import torch


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0])


x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * 2
y.retain_grad()
y.mul_(3)
y.sum().backward()
print(y.grad, x.grad)
with torch.inference_mode():
    z = torch.ones(2)
    with torch.enable_grad():
        print((x * 2).requires_grad)


def write():
    z[0] = 5.0


attempt(write)
attempt(lambda: z[0:1].add_(1))
h = x * 1
p = h**2
h[0] = 5
attempt(lambda: p.sum().backward())
