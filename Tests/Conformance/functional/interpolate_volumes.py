import torch
import torch.nn.functional as F

x = torch.arange(12.0).reshape(1, 1, 2, 2, 3).requires_grad_()
for mode in ("nearest", "nearest-exact", "trilinear", "area"):
    y = F.interpolate(x, size=(3, 3, 2), mode=mode)
    print(mode, y.shape, [round(v, 4) for v in y.flatten().tolist()])
    y.pow(2).sum().backward()
    print([round(v, 3) for v in x.grad.flatten().tolist()], type(y.grad_fn).__name__)
    x.grad = None
print(F.interpolate(x, scale_factor=2).shape)
print(F.interpolate(x, size=(2, 3, 5), mode="trilinear", align_corners=True))
try:
    F.interpolate(x, size=(0, 3, 2))
except RuntimeError as error:
    print(error)
