# Sizes that overflow, and lists that hold themselves, raise; nothing of them is allocated.
import torch
import torch.nn.functional as F

loop = []
loop.append(loop)
x = torch.tensor([1.0, 2.0, 3.0])
big = 2**63 - 1




def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: torch.tensor(loop))
attempt(lambda: torch.zeros(loop))
attempt(lambda: torch.stack(loop))
attempt(lambda: torch.zeros(2, 2).permute(loop))
attempt(lambda: torch.zeros([[3]]))
attempt(lambda: x.repeat(big))
attempt(lambda: x.repeat(big, big))
attempt(lambda: x.tile((big,)))
attempt(lambda: F.one_hot(torch.tensor([big])))
attempt(lambda: F.one_hot(torch.tensor([1]), big))
attempt(lambda: torch.diag_embed(x, -(2**63)))
attempt(lambda: torch.diag_embed(x, big))
attempt(lambda: torch.combinations(x, big))
attempt(lambda: torch.combinations(x, 4))
