# Batch norm of no samples learns nothing; combinations longer than the vector keep their place in the graph.
import torch

model = torch.nn.BatchNorm1d(2)
y = model(torch.zeros(0, 2, 3))
y.sum().backward()
print(y.shape, model.running_mean, model.running_var, model.weight.grad, model.bias.grad)
x = torch.tensor([1.0, 2.0], requires_grad=True)
print(torch.combinations(x, r=3).shape, torch.combinations(x, r=3).requires_grad)
print(torch.tensor(True).sum_to_size(()), torch.tensor([3.0]).sum_to_size(()))
x = torch.tensor([1.0, float("nan"), 3.0], requires_grad=True)
q = torch.tensor([0.2, 0.7], requires_grad=True)
torch.nanquantile(x, q).sum().backward()
print(x.grad, q.grad)
