# torch.broadcast_shapes: sizes, tuples, lists, and those that do not fit.
import torch

print(torch.broadcast_shapes((2, 1), (3,), 3, [4, 1, 1], torch.Size([1])), torch.broadcast_shapes(), torch.broadcast_shapes(5))
print(torch.broadcast_shapes((0, 1), (1,)), type(torch.broadcast_shapes((2,), 2)).__name__)
for shapes in [((2,), (3,)), ((2, 1), (3,), 4), ((1, 2), (2, 3, 1), (4,))]:
    try:
        print(torch.broadcast_shapes(*shapes))
    except RuntimeError as error:
        print(error)
