# The in-place forms that PyTorch cannot differentiate refuse in the backward pass.
import torch

x = torch.tensor([1.5, 2.0], requires_grad=True)
for name in ["asinh_", "acosh_", "atanh_"]:
    y = getattr(x * 0.4 if name == "atanh_" else x.clone(), name)()
    print(y.detach(), y.requires_grad, str(y.grad_fn).split(" ")[0])
    try:
        y.sum().backward()
    except NotImplementedError as error:
        print(error)
print(x.detach().clone().asinh_())
