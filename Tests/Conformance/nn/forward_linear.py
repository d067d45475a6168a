# nn.Linear by hand and by call: shapes, messages.
import torch
import torch.nn as nn

l = nn.Linear(3, 2)
with torch.no_grad():
    l.weight[:] = torch.tensor([[1.0, 0.0, -1.0], [0.5, 0.5, 0.5]])
    l.bias.fill_(1.0)
x = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
print(
    l(x),
    l(x[0]),
    l.forward(x).shape,
    l(x.reshape(1, 2, 3)).shape,
    x @ l.weight.T + l.bias,
    l(torch.zeros(0, 3)),
)
for text, f in {
    "shape": lambda: l(torch.zeros(2, 4)),
    "dtype": lambda: l(torch.zeros(2, 3, dtype=torch.float64)),
    "ints": lambda: l(torch.tensor([[1, 2, 3]])),
    "list": lambda: l([1.0, 2.0, 3.0]),
    "no argument": lambda: l(),
    "two": lambda: l(x, x),
}.items():
    try:
        print(text, "=", f())
    except Exception as e:
        print(text, "->", f"{type(e).__name__}:", str(e).split("\n")[0])
