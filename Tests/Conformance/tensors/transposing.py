# transpose, permute, t, T.
import torch

x = torch.arange(6).reshape(2, 3)
print(
    x.t(),
    x.T,
    x.transpose(0, 1),
    torch.transpose(x, 1, 0).shape,
    x.T[0],
    x.T.T is x,
    torch.arange(3).t(),
)
y = torch.arange(24).reshape(2, 3, 4)
print(
    y.permute(2, 0, 1).shape,
    y.transpose(0, 2).shape,
    y.transpose(-1, -2).shape,
    y.permute(1, 0, 2)[0],
    torch.permute(y, (0, 2, 1)).shape,
    y.permute(0, -1, 1).shape,
)
for text, f in {
    "t of 3-d": lambda: y.t(),
    "permute(0, 1)": lambda: y.permute(0, 1),
    "permute(0, 0, 1)": lambda: y.permute(0, 0, 1),
    "transpose(0, 3)": lambda: y.transpose(0, 3),
}.items():
    try:
        print(text, "=", f())
    except Exception as e:
        print(text, "->", f"{type(e).__name__}:", e)
