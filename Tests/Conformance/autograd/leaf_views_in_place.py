import torch
x = torch.arange(6.0).reshape(2, 3).requires_grad_()
try: x.mul_(2)
except RuntimeError as e: print(e)
try: x[0].mul_(2)
except RuntimeError as e: print(e)
try: x[0]=2
except RuntimeError as e: print(e)
