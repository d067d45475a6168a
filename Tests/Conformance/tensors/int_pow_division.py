import torch

i = torch.tensor([-7, 7, 2])
print(i // 2, i % 3, i / 2, i ** 2, 2 ** torch.tensor([3, 0, -1]), torch.fmod(i, 3), torch.remainder(i, -3), torch.div(i, 2, rounding_mode="trunc"), i.true_divide(4), torch.tensor([2], dtype=torch.int8) ** 7)
f = torch.tensor([-7.5, 7.5])
print(f // 2, f % 2, torch.fmod(f, 2), f // 0, f % 0, torch.floor_divide(f, -2), 7 // torch.tensor([2.0, -2.0]), 7 % torch.tensor([4, -4]), torch.pow(2, f), f.pow(2), torch.pow(torch.tensor([4.0]), 0.5))
