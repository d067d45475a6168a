# beyond: torch.set_printoptions
# torch.set_printoptions.
import torch

x = torch.tensor([1.123456789, 22.5])
torch.set_printoptions(precision=2)
print(x)
torch.set_printoptions(precision=8)
print(x)
torch.set_printoptions(sci_mode=True, precision=4)
print(x)
torch.set_printoptions(sci_mode=False)
print(torch.tensor([1e-6, 1.0]))
torch.set_printoptions(threshold=5, edgeitems=2)
print(torch.arange(10))
torch.set_printoptions(linewidth=30)
print(torch.arange(5))
torch.set_printoptions(profile="default")
print(x, torch.arange(20))
