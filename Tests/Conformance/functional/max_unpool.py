import torch
import torch.nn.functional as F

x = torch.tensor([[[1.0, 2.0], [3.0, 4.0]]], requires_grad=True)
places = torch.tensor([[[0, 3], [8, 15]]])
y = F.max_unpool2d(x, places, 2)
print(y)
(y * torch.arange(16.0).reshape(4, 4)).sum().backward()
print(x.grad)
image = torch.arange(25.0).reshape(1, 1, 5, 5)
pooled, where = F.max_pool2d(image, 2, return_indices=True)
print(F.max_unpool2d(pooled, where, 2, output_size=image.size()))
print(F.max_unpool1d(x, torch.tensor([[[0, 3], [1, 2]]]), 2))
for call in (
    lambda: F.max_unpool2d(x, places.int(), 2),
    lambda: F.max_unpool2d(x, places + 10, 2),
    lambda: F.max_unpool2d(x, places - 1, 2),
    lambda: F.max_unpool2d(x, places[:, :1], 2),
    lambda: F.max_unpool2d(x[0], places[0], 2),
    lambda: F.max_unpool2d(x, places, 2, output_size=(9, 9)),
    lambda: F.max_unpool2d(x, places, 2, output_size=(5,)),
    lambda: F.max_unpool2d(x.long(), places, 2),
):
    try:
        print(call())
    except (RuntimeError, ValueError, NotImplementedError) as error:
        print(type(error).__name__, error)
