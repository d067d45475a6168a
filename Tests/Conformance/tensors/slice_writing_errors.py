"""What index_add and index_copy say of slices, indices and types that do not fit."""

import torch


def show(name, *arguments):
    try:
        print(getattr(torch.zeros(2, 3), name)(*arguments).shape)
    except (RuntimeError, IndexError) as error:
        print(type(error).__name__, error)


one, two = torch.tensor([0]), torch.tensor([0, 1])
for name in ("index_add", "index_copy"):
    # The source has fewer dimensions than the tensor, or more, or none.
    show(name, 1, one, torch.zeros(3))
    show(name, 0, one, torch.zeros(3))
    show(name, 0, one, torch.zeros(1, 3, 1))
    show(name, 0, one, torch.zeros(()))
    show(name, 0, two, torch.zeros(()))
    # Sizes that do not fit, one fault and two.
    show(name, 0, two, torch.zeros(1, 3))
    show(name, 0, one, torch.zeros(1, 4))
    show(name, 0, two, torch.zeros(1, 4))
    # Types.
    show(name, 0, torch.tensor([0.0]), torch.zeros(1, 3))
    show(name, 0, torch.tensor([0.0]), torch.zeros(3))
    show(name, 0, one, torch.zeros(1, 3, dtype=torch.int64))
    show(name, 0, one.reshape(1, 1), torch.zeros(1, 3))
print(torch.zeros(()).index_copy(0, one, torch.ones(1)))
try:
    torch.zeros(()).index_add(0, one, torch.ones(1))
except RuntimeError as error:
    print(error)
