# Messages of values and names.
import torch

a = torch.zeros(2, 3)
for text, f in {
    "tensor('a')": lambda: torch.tensor("a"),
    "ragged": lambda: torch.tensor([[1, 2], [3]]),
    "tensor(None)": lambda: torch.tensor(None),
    "tensor([None])": lambda: torch.tensor([None]),
    "zeros(-1)": lambda: torch.zeros(-1),
    "nope": lambda: a.nope,
    "torch.nope": lambda: torch.nope,
    "-bool": lambda: -torch.tensor([True]),
    "bool - bool": lambda: torch.tensor([True]) - torch.tensor([True]),
    "int // 0": lambda: torch.tensor([1]) // 0,
    "int % 0": lambda: torch.tensor([1]) % 0,
    "int ** -1": lambda: torch.tensor([2]) ** -1,
}.items():
    try:
        print(text, "=", f())
    except Exception as e:
        print(text, "->", f"{type(e).__name__}:", str(e).split("\n")[0])
