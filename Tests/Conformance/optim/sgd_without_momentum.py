# Plain SGD remembers nothing; its options hold for every parameter that has a gradient.
import torch

a, b, idle = (torch.nn.Parameter(torch.tensor(v)) for v in ([1.0, -2.0], [[0.5]], [3.0]))
optimizer = torch.optim.SGD([{"params": [a]}, {"params": [b, idle], "lr": 0.5, "maximize": True}], lr=0.1,
                            weight_decay=0.01)
for _ in range(3):
    optimizer.zero_grad()
    print(a.grad, idle.grad)
    ((a * a).sum() * b).sum().backward()
    optimizer.step()
    print(a, b, idle)
print(optimizer.state_dict()["state"], len(optimizer.state))
optimizer.param_groups[0]["momentum"] = 0.9
optimizer.step()
print(a, optimizer.state_dict()["state"])
optimizer.zero_grad(set_to_none=False)
print(a.grad, idle.grad)
transposed = torch.nn.Parameter(torch.arange(6.0).reshape(2, 3).t())
wide = torch.nn.Parameter(torch.arange(3.0, dtype=torch.float64))
optimizer = torch.optim.SGD([transposed, wide], lr=0.1)
(transposed.pow(2).sum() + wide.pow(2).sum()).backward()
print(optimizer.step(lambda: 5), transposed, wide)
