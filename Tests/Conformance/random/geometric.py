# geometric_: the number of tries until a success, for floats and integers
import torch

torch.manual_seed(0)
print(torch.empty(8).geometric_(0.3))
print(torch.empty(8, dtype=torch.int64).geometric_(0.3))
print(torch.empty(4, dtype=torch.float64).geometric_(0.9), torch.rand(1))
for p in (0, 1, 1.5):
    try:
        torch.empty(2).geometric_(p)
    except RuntimeError as e:
        print(e)
