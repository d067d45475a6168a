# The bounds of arange and randint by position and by name; types that number no range.
import torch


def tell(f):
    torch.manual_seed(0)
    try:
        print(f())
    except (RuntimeError, NotImplementedError) as error:
        print(type(error).__name__, error)


tell(lambda: torch.arange(end=5))
tell(lambda: torch.arange(start=1, end=5))
tell(lambda: torch.arange(1, end=5))
tell(lambda: torch.arange(start=1, end=5, step=2))
tell(lambda: torch.randint(10, (3,)))
tell(lambda: torch.randint(10, size=(3,)))
tell(lambda: torch.randint(high=10, size=(3,)))
tell(lambda: torch.randint(2, 10, (3,)))
tell(lambda: torch.randint(2, 10, size=(3,)))
tell(lambda: torch.randint(2, high=10, size=(3,)))
tell(lambda: torch.randint(low=2, high=10, size=(3,)))
tell(lambda: torch.arange(3, dtype=torch.bool))
tell(lambda: torch.linspace(0, 1, 3, dtype=torch.bool))
tell(lambda: torch.logspace(0, 1, 3, dtype=torch.bool))
tell(lambda: torch.randperm(3, dtype=torch.bool))
tell(lambda: torch.randperm(300, dtype=torch.uint8))
tell(lambda: torch.tensor([True, False]).kthvalue(1))
tell(lambda: torch.ones(2, 2, dtype=torch.bool).trace())
