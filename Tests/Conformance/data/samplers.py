# Samplers: sequential, random with replacement, weighted, subset, batches.
import torch
from torch.utils.data import (
    BatchSampler,
    DataLoader,
    RandomSampler,
    SequentialSampler,
    SubsetRandomSampler,
    WeightedRandomSampler,
)

torch.manual_seed(0)
print(list(SequentialSampler(range(4))), list(RandomSampler(range(5))))
print(list(RandomSampler(range(5), replacement=True, num_samples=7)))
print(list(RandomSampler(range(5), num_samples=3)))
print(list(SubsetRandomSampler([2, 4, 6, 8])))
print(list(BatchSampler(SequentialSampler(range(7)), 3, False)), list(BatchSampler(range(7), 3, drop_last=True)))
print(list(WeightedRandomSampler([0.1, 0.0, 0.9], 8)))
print(len(RandomSampler(range(5))), len(WeightedRandomSampler([1.0], 4)), len(SubsetRandomSampler([1, 2])))
print([b.tolist() for b in DataLoader(range(6), batch_size=2, sampler=SubsetRandomSampler([0, 1, 2]))])
