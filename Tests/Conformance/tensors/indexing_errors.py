# Messages of wrong indices.
import torch

x, y = torch.zeros(3, 4), torch.arange(5)


def put(t, k, v):
    t[k] = v


for text, f in {
    "x[3]": lambda: x[3],
    "x[-4]": lambda: x[-4],
    "x[0, 9]": lambda: x[0, 9],
    "x[0, 0, 0]": lambda: x[0, 0, 0],
    "y[5]": lambda: y[5],
    "s[0]": lambda: torch.tensor(1)[0],
    "x[[0, 5]]": lambda: x[[0, 5]],
    "x[[0, 1], [0, 1, 2]]": lambda: x[[0, 1], [0, 1, 2]],
    "mask": lambda: y[torch.tensor([True, False])],
    "x['a']": lambda: x["a"],
    "y[1.5]": lambda: y[1.5],
    "y[::-1]": lambda: y[::-1],
    "x[0] = [5]": lambda: put(x, 0, torch.zeros(5)),
    "x[0, 0] = [1, 2]": lambda: put(x, (0, 0), torch.zeros(2)),
    "y[9] = 1": lambda: put(y, 9, 1),
    "float index": lambda: y[torch.tensor([1.0])],
}.items():
    try:
        print(text, "=", f())
    except Exception as e:
        print(text, "->", f"{type(e).__name__}:", str(e).split("\n")[0])
