# torch.result_type, promote_types and can_cast
import torch

x, y = torch.zeros(2, dtype=torch.int32), torch.zeros((), dtype=torch.float64)
print(torch.result_type(x, y), torch.result_type(x, 1.5), torch.result_type(2, x))
print(torch.result_type(1, 2.0), torch.result_type(True, 2), torch.result_type(y, 1))
print(torch.promote_types(torch.uint8, torch.int8), torch.promote_types(torch.bool, torch.float32))
print(torch.can_cast(torch.float32, torch.int64), torch.can_cast(torch.int64, torch.float32))
try:
    torch.promote_types(1, torch.float32)
except TypeError as e:
    print(e)
