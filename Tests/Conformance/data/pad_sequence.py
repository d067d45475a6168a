# Sequences of different lengths, padded to one tensor and back.
import torch
from torch.nn.utils.rnn import pad_sequence, unpad_sequence

a = [torch.ones(2, 2, requires_grad=True), torch.zeros(3, 2), torch.full((1, 2), 5.0)]
print(pad_sequence(a))
print(pad_sequence(a, batch_first=True, padding_value=9))
print(pad_sequence(a, True, -1, "left").shape, pad_sequence([torch.arange(3), torch.arange(1)], True))
pad_sequence(a).sum().backward()
print(a[0].grad, unpad_sequence(pad_sequence(a), torch.tensor([2, 3, 1])))
for bad in ([], 3):
    try:
        pad_sequence(bad)
    except RuntimeError as e:
        print(e)
try:
    pad_sequence(a, padding_side="x")
except RuntimeError as e:
    print(e)
