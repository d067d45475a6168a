# Sizes that are no integers: the texts of PyTorch's errors.
import torch

x = torch.ones(2, 2)
for f in [lambda: x.reshape(["a"]), lambda: x.reshape((1, "a")), lambda: x.reshape(1, "a"), lambda: x.reshape("a"),
          lambda: x.permute("a"), lambda: torch.zeros("a"), lambda: x.reshape([1.5]), lambda: x.expand("a"),
          lambda: torch.reshape(x, ["a"]), lambda: x.repeat(1.5), lambda: torch.ones(2, "a"),
          lambda: torch.rand(2.5), lambda: torch.narrow_copy(x, 3, 0, 1)]:
    try:
        f()
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
