# Walking the graph: grad_fn, next_functions, names.
import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
w = torch.tensor([3.0, 4.0], requires_grad=True)
c = torch.ones(2)
loss = ((x * w + c) ** 2).mean()


def walk(fn, depth=0):
    if fn is None:
        print("  " * depth + "None")
        return
    print("  " * depth + fn.name(), type(fn).__name__, len(fn.next_functions))
    for child, index in fn.next_functions:
        walk(child, depth + 1)


walk(loss.grad_fn)
print(x.grad_fn, x.is_leaf, loss.is_leaf)
accumulate = (x * 2).grad_fn.next_functions[0][0]
print(accumulate.name(), accumulate.variable is x)
y = x * 2
print(y.grad_fn == y.grad_fn, y.grad_fn is not None, isinstance(y.grad_fn, torch.autograd.graph.Node))
a, b = torch.ones(4, requires_grad=True).split(2)
print(a.output_nr, b.output_nr, x.output_nr)
