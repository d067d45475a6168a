"""What programs ask of the machine below: there is one CPU, and its answers are the same every time."""

from torch.backends import cuda, cudnn, mps
