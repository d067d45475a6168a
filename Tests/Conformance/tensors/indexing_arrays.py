# Reading with lists, integer tensors and masks.
import torch

x = torch.arange(12).reshape(3, 4)
i = torch.tensor([2, 0])
print(
    x[i],
    x[[0, 2]],
    x[:, i],
    x[i, i],
    x[[0, 1], [1, 2]],
    x[torch.tensor([[0, 1], [2, 0]])].shape,
    x[i][:, i],
    x[-1, [0, -1]],
    x[i, 1:3],
    x[[0]].shape,
    x[0][[1, 1, 1]],
    x[torch.tensor([-1])],
)
print(
    x[x > 5],
    x[x > 99],
    x[x % 2 == 0],
    x[torch.tensor([True, False, True])],
    x[:, torch.tensor([True, False, False, True])],
    x[(x > 2) & (x < 7)],
    x[~(x > 1)],
)
print(
    x[torch.arange(3), torch.tensor([3, 0, 1])],
    x[torch.arange(3), [0, 1, 2]],
    torch.eye(4)[torch.tensor([1, 3])],
    torch.tensor([10, 20, 30])[torch.tensor([[0, 2], [1, 1]])],
    x[i.tolist()],
    x[:, [3, 0]].shape,
    x[None, i].shape,
    x[i, None].shape,
)
