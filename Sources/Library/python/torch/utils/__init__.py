"""What surrounds a training: the feeding of data."""

from torch.utils import data
