# Which operations notice a second backward: those that saved a value, whatever the value is.
import torch

for name, f in {
    "x + 1": lambda x: x + 1,
    "x - x": lambda x: x - x,
    "-x": lambda x: -x,
    "x * 2": lambda x: x * 2,
    "x * x": lambda x: x * x,
    "x / 2": lambda x: x / 2,
    "x ** 2": lambda x: x**2,
    "exp": lambda x: x.exp(),
    "relu": lambda x: x.relu(),
    "tanh": lambda x: x.tanh(),
    "sum": lambda x: x.reshape(1).sum(),
    "mean": lambda x: x.reshape(1).mean(),
    "max": lambda x: x.reshape(1).max(),
    "clone": lambda x: x.clone(),
    "reshape": lambda x: x.reshape(1)[0],
}.items():
    x = torch.tensor(3.0, requires_grad=True)
    y = f(x)
    y.backward()
    try:
        y.backward()
        print(name, "twice", x.grad)
    except RuntimeError as e:
        print(name, "once", x.grad, str(e)[:49])
