# SGD with weight decay, alone and with momentum.
import torch

for kw in ({"weight_decay": 0.5}, {"weight_decay": 0.01, "momentum": 0.9}):
    p = torch.tensor([1.0, -2.0, 0.0], requires_grad=True)
    opt = torch.optim.SGD([p], lr=0.1, **kw)
    print(kw)
    for i in range(3):
        p.grad = torch.zeros(3) if i == 0 else torch.tensor([0.1, 0.2, 0.3])
        opt.step()
        print(i, p.data)
