# The gradient of layer_norm over one element is the rounding of its formula.
import torch
import torch.nn.functional as F

for dtype in [torch.float32, torch.float64]:
    torch.manual_seed(0)
    x = (torch.randn(6, 1, dtype=dtype) * 5).requires_grad_()
    weight = torch.tensor([-8.478373527526855], dtype=dtype, requires_grad=True)
    bias = torch.tensor([-1.765825867652893], dtype=dtype, requires_grad=True)
    for parameters in [(weight, bias), (weight,), ()]:
        x.grad = None
        y = F.layer_norm(x, (1,), *parameters)
        y.backward(torch.arange(1.0, 7.0, dtype=dtype).view(6, 1))
        print(y.detach().flatten(), x.grad.flatten())
