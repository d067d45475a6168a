# Messages of conversions and empty tensors.
import torch

a = torch.zeros(2, 3)
for text, f in {
    "item": lambda: a.item(),
    "bool": lambda: bool(a),
    "if empty": lambda: bool(torch.tensor([])),
    "float": lambda: float(torch.zeros(2)),
    "sum(dim=5)": lambda: a.sum(dim=5),
    "mean of ints": lambda: torch.tensor([1, 2]).mean(),
    "max of nothing": lambda: torch.tensor([]).max(),
    "argmax of nothing": lambda: torch.tensor([]).argmax(),
    "len of 0-d": lambda: len(torch.tensor(1)),
    "for over 0-d": lambda: [x for x in torch.tensor(1)],
    "+ 'a'": lambda: a + "a",
    "+ None": lambda: a + None,
    "+ [1]": lambda: a + [1, 2, 3],
}.items():
    try:
        print(text, "=", f())
    except Exception as e:
        print(text, "->", f"{type(e).__name__}:", str(e).split("\n")[0])
