# torch.autograd.backward and backward(inputs=...).
import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
w = torch.tensor([3.0, 4.0], requires_grad=True)
torch.autograd.backward((x * w).sum())
print(x.grad, w.grad)
torch.autograd.backward([(x * 2).sum(), w * 3], [None, torch.tensor([1.0, 0.5])])
print(x.grad, w.grad)
x.grad = w.grad = None
(x * w).sum().backward(inputs=[x])
print(x.grad, w.grad)
(x * w).sum().backward(inputs=w)
print(x.grad, w.grad)
(x * w).backward(gradient=torch.tensor([1.0, 100.0]))
print(x.grad, w.grad)
