# A graph is used up by backward unless it is kept.
import torch

x = torch.tensor(3.0, requires_grad=True)
y = x**2
y.backward(retain_graph=True)
y.backward()
print(x.grad)
for text, f in {"exp": lambda v: v.exp(), "square": lambda v: v * v}.items():
    v = torch.tensor(2.0, requires_grad=True)
    out = f(v)
    out.backward()
    try:
        out.backward()
    except RuntimeError as e:
        print(text, "->", e)
x.grad = None
h = x * 2
(h + 1).backward(retain_graph=True)
(h * 1).backward()
print(x.grad)
x.grad = None
h = x * 2
(h + 1).backward()
try:
    (h + 2).backward()
except RuntimeError as e:
    print("shared ->", str(e)[:60])
x.grad = None
s = x * 4
s.retain_grad()
(s * s).backward()
print(s.grad, x.grad)
