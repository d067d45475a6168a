# no_grad, enable_grad, inference_mode and set_grad_enabled as context and decorator.
import torch

x = torch.ones(2, requires_grad=True)
print(torch.is_grad_enabled())
with torch.no_grad():
    print(torch.is_grad_enabled(), (x * 2).requires_grad)
    with torch.enable_grad():
        print(torch.is_grad_enabled(), (x * 2).requires_grad)
    with torch.set_grad_enabled(True):
        print((x * 2).requires_grad)
    print((x * 2).requires_grad)
print((x * 2).requires_grad)


@torch.no_grad()
def predict(t):
    return t * 2


@torch.no_grad
def predict_bare(t):
    return t * 2


@torch.enable_grad()
def trained(t):
    return t * 2


@torch.set_grad_enabled(False)
def evaluated(t):
    return t * 2


@torch.inference_mode()
def inferred(t):
    return t * 2


print(predict(x).requires_grad, predict_bare(x).requires_grad, evaluated(x).requires_grad)
print(predict.__name__)
with torch.no_grad():
    print(trained(x).requires_grad)
print(inferred(x).requires_grad)
torch.set_grad_enabled(False)
print((x * 2).requires_grad)
torch.set_grad_enabled(True)
print((x * 2).requires_grad)
try:
    with torch.no_grad():
        raise ValueError("inside")
except ValueError:
    pass
print(torch.is_grad_enabled())


@torch.no_grad()
def rows():
    for i in range(2):
        yield torch.is_grad_enabled()


for flag in rows():
    print(flag, torch.is_grad_enabled())


class Model:
    @torch.no_grad()
    def forward(self, t):
        """Doubles."""
        return t * 2


print(Model().forward(x).requires_grad, Model.forward.__doc__)
