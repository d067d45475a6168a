# A module of one's own: forward with extra arguments, nested modules, what happens without super().
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(0)


class Net(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.fc1 = nn.Linear(n_in, n_hidden)
        self.fc2 = nn.Linear(n_hidden, n_out)
        self.calls = 0

    def forward(self, x, trace=False):
        self.calls += 1
        h = F.relu(self.fc1(x))
        if trace:
            print("hidden", tuple(h.shape))
        return self.fc2(h)


class Pair(nn.Module):
    def __init__(self):
        super().__init__()
        self.left, self.right = Net(3, 4, 2), Net(3, 5, 2)

    def forward(self, x):
        return self.left(x) + self.right(x, trace=True)


n = Net(3, 4, 2)
print(n(torch.ones(1, 3), trace=True), n.calls, [k for k, _ in n.named_parameters()])
print(n)
p = Pair()
print(p(torch.ones(2, 3)).shape, len(list(p.parameters())), list(p.state_dict())[-1])
print(p)


class Broken(nn.Module):
    def __init__(self):
        self.fc = nn.Linear(1, 1)


class NoForward(nn.Module):
    pass


for text, f in {"no super": lambda: Broken(), "no forward": lambda: NoForward()(1)}.items():
    try:
        f()
    except Exception as e:
        print(text, "->", f"{type(e).__name__}:", e)
