# Second and third derivatives of common functions.
import torch

functions = {
    "pow": lambda x: x**4, "exp": torch.exp, "log": torch.log, "sin": torch.sin, "tanh": torch.tanh,
    "sigmoid": torch.sigmoid, "sqrt": torch.sqrt, "reciprocal": lambda x: 1 / x, "mul": lambda x: x * x * x,
    "div": lambda x: (x + 1) / (x * x), "abs": torch.abs, "relu": torch.relu,
    "softplus": torch.nn.functional.softplus, "gelu": torch.nn.functional.gelu,
    "silu": torch.nn.functional.silu, "elu": torch.nn.functional.elu, "log1p": torch.log1p,
    "expm1": torch.expm1, "cos": torch.cos, "tan": torch.tan, "atan": torch.atan, "sinh": torch.sinh,
    "cosh": torch.cosh, "erf": torch.erf, "square": torch.square, "rsqrt": torch.rsqrt,
}
for name, f in functions.items():
    x = torch.tensor([0.5, 1.5], dtype=torch.float64, requires_grad=True)
    y = f(x)
    (first,) = torch.autograd.grad(y.sum(), x, create_graph=True)
    (second,) = torch.autograd.grad(first.sum(), x, create_graph=True) if first.requires_grad else (None,)
    third = None
    if second is not None and second.requires_grad:
        (third,) = torch.autograd.grad(second.sum(), x)
    print(name, [round(v, 6) for v in first.tolist()], second is not None and [round(v, 6) for v in (second + 0).tolist()],
          third is not None and [round(v, 6) for v in (third + 0).tolist()])
