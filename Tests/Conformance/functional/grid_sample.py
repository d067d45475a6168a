# grid_sample and affine_grid: modes, edges, gradients.
import torch
import torch.nn as nn
import torch.nn.functional as F

x = (torch.arange(12.0).reshape(1, 1, 3, 4) * 5 % 7).requires_grad_()
theta = torch.tensor([[[0.8, 0.3, 0.1], [-0.2, 1.3, 0.2]]], requires_grad=True)
for corners in [False, True]:
    grid = F.affine_grid(theta, (1, 1, 2, 3), align_corners=corners)
    print(grid)
    for edge in ['zeros', 'border', 'reflection']:
        x.grad = theta.grad = None
        y = F.grid_sample(x, F.affine_grid(theta, (1, 1, 2, 3), align_corners=corners), padding_mode=edge, align_corners=corners)
        print(edge, y)
        y.sum().backward()
        print(x.grad, theta.grad)
        print(F.grid_sample(x, grid, mode='nearest', padding_mode=edge, align_corners=corners))
for text, call in {
    'F.grid_sample(x, torch.zeros(2, 2, 2, 2), align_corners=False)': lambda: F.grid_sample(x, torch.zeros(2, 2, 2, 2), align_corners=False),
    'F.grid_sample(x, torch.zeros(1, 2, 2, 3), align_corners=False)': lambda: F.grid_sample(x, torch.zeros(1, 2, 2, 3), align_corners=False),
    "F.grid_sample(x, torch.zeros(1, 2, 2, 2), mode='foo', align_corners=False)": lambda: F.grid_sample(x, torch.zeros(1, 2, 2, 2), mode='foo', align_corners=False),
    'F.affine_grid(theta, (1, 1, 3), align_corners=False)': lambda: F.affine_grid(theta, (1, 1, 3), align_corners=False),
    'F.affine_grid(theta[:, :, :2], (1, 1, 3, 3), align_corners=False)': lambda: F.affine_grid(theta[:, :, :2], (1, 1, 3, 3), align_corners=False),
}.items():
    try:
        print(text, "=", call())
    except Exception as error:
        print(text, "->", f"{type(error).__name__}: {error}")
