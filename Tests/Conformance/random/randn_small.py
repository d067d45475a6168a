# torch.randn below 16 elements: pairs, with the second value kept for the next call.
import torch
torch.manual_seed(0); print(torch.randn(3), torch.randn(2), torch.randn(1), torch.randn(()))
torch.manual_seed(0); print(torch.randn(3, 3)); torch.manual_seed(0); print(torch.randn(15))
torch.manual_seed(1); print(torch.randn(1)); print(torch.rand(1)); print(torch.randn(1)); torch.manual_seed(1); print(torch.randn(1))
torch.manual_seed(0); print(torch.randn(3).tolist()); print(torch.randn(3, dtype=torch.float64)); torch.manual_seed(5); torch.randn(1); torch.randn(20); print(torch.randn(1))
