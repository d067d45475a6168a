import torch
import torch.nn.functional as F

# Padding that no memory holds is an error, whatever the mode.
x = torch.arange(4.0).reshape(1, 2, 2)
for mode in ("constant", "replicate"):
    for padding in ((10**12, 0), (0, 10**12)):
        try:
            F.pad(x, padding, mode=mode)
        except RuntimeError as e:
            print(type(e).__name__, "allocate memory" in str(e))
print(F.pad(x, (1, 1), mode="replicate").shape)
