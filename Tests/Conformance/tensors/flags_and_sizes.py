# Flags are bools, sizes are tuples, and what is only given by name has no position in its error.
import torch


def tell(f):
    try:
        print(f())
    except (TypeError, NotImplementedError) as error:
        print(type(error).__name__, error)


x = torch.ones(2)
tell(lambda: torch.full((2,), 5))
tell(lambda: torch.full(size=(2,), fill_value=5))
tell(lambda: torch.tensor([1.0], requires_grad=None))
tell(lambda: torch.tensor([1.0], requires_grad=1))
tell(lambda: torch.tensor([1.0], requires_grad=True))
tell(lambda: torch.zeros(2, requires_grad=1))
tell(lambda: torch.ones(2).requires_grad_(1))
tell(lambda: torch.ones(2).requires_grad_(None))
tell(lambda: torch.ones(2).requires_grad_())
tell(lambda: torch.ones(2).requires_grad_(False))
tell(lambda: torch.lerp(torch.tensor([1, 2]), torch.tensor([3, 4]), 0.5))
tell(lambda: torch.lerp(torch.tensor([1, 2]), torch.tensor([3, 4]), torch.tensor([1, 1])))
tell(lambda: torch.outer(x, "a"))
tell(lambda: torch.zeros((2, "a")))
