# Flat positions as places in a shape.
import torch


def tried(function):
    try:
        print(function())
    except (RuntimeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


x = torch.tensor([[1.0, 9.0, 3.0], [4.0, 5.0, 6.0]])
row, column = torch.unravel_index(x.argmax(), x.shape)
print(row, column, x[row, column])
tried(lambda: torch.unravel_index(torch.tensor([0, 5, 3, 23, -1, 24]), (2, 3, 4)))
tried(lambda: torch.unravel_index(torch.tensor([[4, 7]]), 5))
tried(lambda: torch.unravel_index(torch.tensor([4], dtype=torch.int32), (2, 3)))
tried(lambda: torch.unravel_index(torch.tensor([4.0]), (2, 3)))
tried(lambda: torch.unravel_index(torch.tensor([True]), (2, 3)))
tried(lambda: torch.unravel_index(torch.tensor([4]), (2, -3)))
tried(lambda: torch.unravel_index(torch.tensor([4]), -3))
tried(lambda: torch.unravel_index(torch.tensor([4]), (2, 0)))
tried(lambda: torch.unravel_index(torch.tensor([], dtype=torch.int64), (2, 3)))
tried(lambda: torch.unravel_index(torch.tensor(4), ()))
