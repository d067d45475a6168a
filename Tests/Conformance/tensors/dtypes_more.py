# beyond: int32, uint8, float16
# The rarer dtypes.
import torch

print(
    torch.tensor([1, 2], dtype=torch.int32),
    torch.tensor([1.5]).int(),
    torch.tensor([255, 1], dtype=torch.uint8) + 1,
    torch.tensor([0.1], dtype=torch.float16),
    torch.tensor([1], dtype=torch.int32) + torch.tensor([1]),
)
