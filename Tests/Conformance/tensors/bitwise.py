import torch

a = torch.tensor([12, 10, -1])
b = torch.tensor([10, 3, 7])
print(a & b, a | b, a ^ b, ~a, a << 2, a >> 1, torch.bitwise_and(a, 6), torch.bitwise_left_shift(b, 1), torch.bitwise_right_shift(a, torch.tensor([1, 2, 3])), torch.bitwise_not(b))
p = torch.tensor([True, False])
print(p & True, p | torch.tensor([False, False]), p ^ p, ~p, torch.logical_not(a), torch.logical_or(a, b), p.bitwise_xor(torch.tensor([True, True])), torch.tensor([1], dtype=torch.uint8) << 9)
