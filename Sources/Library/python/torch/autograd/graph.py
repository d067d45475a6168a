"""The graph's functions, as grad_fn gives them."""

from torch._engine import Node
