"""Parameter: a tensor that a Module finds and an optimiser trains."""

from torch._engine import Parameter
