# Views made before their base got another window in place follow the base's history.
import torch


def name(tensor):
    return str(tensor.grad_fn).split(" ")[0]


torch.manual_seed(0)
w = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]], requires_grad=True)
x = torch.arange(6.0).view(2, 3).clone()
v = x.view(6)
x.t_()
x.mul_(w)
print(v.requires_grad, name(v), name(x))
v.sum().backward()
print(w.grad)

a = torch.arange(6.0, requires_grad=True)
x = a.clone().view(2, 3).clone()
v = x[0]
x.t_()
v.mul_(2.0)
print(name(x), name(v))
(x * torch.arange(6.0).view(3, 2)).sum().backward()
print(a.grad)

for change in ["multiplied", "only the window"]:
    a.grad = None
    x = a.clone()
    v = x[1:3]
    x.unsqueeze_(0)
    if change == "multiplied":
        x.mul_(3.0)
    print(name(v), v._version, x._version, v._base is x)
    v.sum().backward()
    print(a.grad)

a.grad = None
x = a.clone()
v = x[1:3]
w = v[:1]
v.unsqueeze_(0)
x.mul_(2.0)
print(name(v), name(w), v._base is x)
(v.sum() + w.sum()).backward()
print(a.grad)
