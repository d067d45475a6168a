# Messages of shapes that do not fit.
import torch

a = torch.zeros(2, 3)
for text, f in {
    "sizes": lambda: torch.zeros(3) + torch.zeros(2),
    "mm": lambda: a @ a,
    "mv": lambda: a @ torch.zeros(2),
    "dot": lambda: torch.zeros(2) @ torch.zeros(3),
    "bmm": lambda: torch.zeros(2, 2, 3) @ torch.zeros(3, 3, 2),
    "0-d matmul": lambda: torch.tensor(1.0) @ a,
    "dtype matmul": lambda: a @ torch.zeros(3, dtype=torch.int64).reshape(3, 1),
}.items():
    try:
        print(text, "=", f())
    except Exception as e:
        print(text, "->", f"{type(e).__name__}:", str(e).split("\n")[0])
