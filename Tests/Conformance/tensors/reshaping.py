# reshape, view, flatten, squeeze, unsqueeze.
import torch

x = torch.arange(6)
print(
    x.reshape(2, 3),
    x.view(3, 2),
    x.reshape(-1, 2),
    x.reshape((6, 1)).shape,
    x.view(-1).shape,
    x.reshape(2, -1).shape,
    x.reshape(1, 2, 3).shape,
    x.view(2, 3).view(-1),
)
y = torch.zeros(1, 3, 1, 2)
print(
    y.squeeze().shape,
    y.squeeze(0).shape,
    y.squeeze(2).shape,
    y.squeeze(1).shape,
    y.squeeze(-2).shape,
    y.unsqueeze(0).shape,
    y.unsqueeze(-1).shape,
    x.unsqueeze(1).shape,
    x.unsqueeze(0).shape,
    torch.unsqueeze(x, 1).shape,
    torch.squeeze(y).shape,
)
z = torch.zeros(2, 3, 4)
print(
    z.flatten().shape,
    z.flatten(1).shape,
    torch.flatten(z, 1).shape,
    z.flatten(0, 1).shape,
    torch.flatten(torch.tensor(1.0)).shape,
    z.reshape(-1, 4).shape,
    z.view(z.size(0), -1).shape,
    z.view(6, 4).shape,
    torch.tensor(5).reshape(1).shape,
    torch.tensor([5]).reshape(()).shape,
    x.reshape(3, 2).T.reshape(6),
)
for text, f in {
    "reshape(4)": lambda: x.reshape(4),
    "reshape(-1, 4)": lambda: x.reshape(-1, 4),
    "view(5)": lambda: x.view(5),
    "(-1, -1)": lambda: x.reshape(-1, -1),
    "view after t": lambda: x.reshape(2, 3).t().view(6),
    "squeeze(4)": lambda: y.squeeze(4),
    "unsqueeze(6)": lambda: y.unsqueeze(6),
    "reshape(-2, 3)": lambda: x.reshape(-2, 3),
}.items():
    try:
        print(text, "=", f())
    except Exception as e:
        print(text, "->", f"{type(e).__name__}:", e)
