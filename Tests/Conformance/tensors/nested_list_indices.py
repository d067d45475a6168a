# A list that holds sequences, slices or None stands for a tuple of indices.
import warnings

import torch

warnings.simplefilter("ignore")
x = torch.arange(12).reshape(3, 4)
print(x[[[0], [1]]])
print(x[[[0, 1], [1, 0]]])
print(x[[0, slice(1, None)]])
print(x[[0, None]])
print(x[[torch.tensor(0), 1]])
print(x[[0, 2]])
print(x[[True, False, True]])
print(x[[[0, 1], [1, 2]], 1])
y = torch.zeros(2, 2)
y[[[0], [1]]] = 5
print(y)
for key in (5, 0, -1):
    try:
        torch.tensor(7)[key]
    except IndexError as error:
        print(error)
