# How modules print.
import torch.nn as nn

print(nn.Linear(3, 4))
print(nn.Linear(3, 4, bias=False))
print(nn.Conv2d(1, 6, 5))
print(nn.Conv2d(3, 8, (3, 5), stride=2, padding=1, bias=False))
print(nn.Conv2d(3, 3, 3, padding=(1, 0)))
print(nn.MaxPool2d(2))
print(nn.MaxPool2d(3, stride=1, padding=1))
print(
    nn.Flatten(),
    nn.Dropout(0.25),
    nn.ReLU(),
    nn.Sigmoid(),
    nn.Tanh(),
    nn.MSELoss(),
    nn.CrossEntropyLoss(),
)
print(nn.Sequential())
print(nn.Sequential(nn.Linear(2, 2), nn.ReLU()))
print([nn.ReLU()], nn.Dropout(), nn.Flatten(0))


class Block(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.inner = nn.Sequential(nn.Linear(n, n), nn.Tanh())
        self.out = nn.Linear(n, 1)


class Empty(nn.Module):
    pass


class Deep(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = Block(2)
        self.rest = nn.Sequential(Block(3), Empty())
        self.w = nn.Parameter(nn.Linear(1, 1).weight.data)


print(Block(2))
print(Empty())
print(Deep())
