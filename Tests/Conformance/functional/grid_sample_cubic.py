import torch
import torch.nn.functional as F

x = torch.arange(9.0).reshape(1, 1, 3, 3).requires_grad_()
grid = torch.tensor([[[[-0.5, 0.25], [1.2, -1.4]]]], requires_grad=True)
for padding in ("zeros", "border", "reflection"):
    for corners in (False, True):
        y = F.grid_sample(x, grid, mode="bicubic", padding_mode=padding, align_corners=corners)
        print(padding, corners, y)
        for g in torch.autograd.grad(y.sum(), (x, grid)):
            print([round(v, 3) + 0.0 for v in g.flatten().tolist()])
