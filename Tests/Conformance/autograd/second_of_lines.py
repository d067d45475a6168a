import torch
import torch.nn.functional as F

for f in (F.leaky_relu, F.hardtanh, F.relu, F.relu6, lambda x: F.threshold(x, 0.1, 2.0), F.hardshrink,
          F.softshrink, lambda x: F.prelu(x, torch.tensor([0.25])), F.rrelu):
    x = torch.tensor([-0.7, 0.3, 2.0], requires_grad=True)
    g, = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    print(g, torch.autograd.grad(g.sum(), x)[0])
x = torch.tensor(2.0, requires_grad=True)
torch.autograd.grad(torch.gather(x, 0, torch.tensor(0)), x)
print(torch.tril_indices(1, 2 ** 31).tolist(), torch.triu_indices(3, 2, -1).tolist(), torch.tril_indices(2, 3, 1).tolist())
