# nn.Parameter: leaf, repr, requires_grad, shared and replaced.
import torch
from torch import nn

p = nn.Parameter(torch.tensor([1.0, 2.0]))
print(p, p.requires_grad, p.is_leaf, isinstance(p, torch.Tensor), type(p).__name__)
q = nn.Parameter(torch.zeros(2), requires_grad=False)
print(q, p.data, (p * 2))


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = p
        self.v = p
        self.plain = torch.zeros(1)
        self.none = None


net = Net()
print(len(list(net.parameters())), list(net.state_dict()))
net.w = nn.Parameter(torch.ones(1))
print([(n, v.tolist()) for n, v in net.named_parameters()])
net.v = None
print([n for n, v in net.named_parameters()], net.v)
del net.w
print(hasattr(net, "w"), list(net.parameters()))
