# relu, sigmoid, tanh, softmax and log_softmax in their three spellings.
import torch
import torch.nn.functional as F

x = torch.tensor([[1.0, 2.0, 3.0], [-1.0, 0.0, 1000.0]])
print(
    F.relu(x - 2),
    torch.softmax(x, dim=1),
    F.softmax(x, dim=0),
    x.softmax(-1),
    F.log_softmax(x, dim=1),
    torch.log_softmax(x, 1),
    x.log_softmax(dim=-1),
)
print(
    F.sigmoid(torch.tensor([0.0, 2.0])),
    F.tanh(torch.tensor([0.5])),
    torch.softmax(torch.tensor([1.0, 2.0, 3.0]), 0),
    torch.softmax(torch.tensor([1001.0, 1002.0, 1003.0]), 0),
    torch.softmax(torch.zeros(4), 0).sum(),
    F.softmax(torch.zeros(2, 3, 2), dim=1),
)
