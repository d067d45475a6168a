import torch

counts = torch.zeros(4)
words = torch.tensor([1, 3, 1, 1])
counts[words] += 1
print(counts)
counts = torch.zeros(4).index_add_(0, words, torch.ones(4))
print(counts, torch.zeros(4).scatter_add_(0, words, torch.ones(4)), torch.bincount(words, minlength=4), torch.zeros(4).index_put_((words,), torch.tensor(1.0), accumulate=True))
m = torch.zeros(2, 3)
m[torch.tensor([0, 1]), torch.tensor([2, 0])] = torch.tensor([5.0, 6.0])
m[:, 1] = 7
m[m > 6] = -1
m[0, ::2] = torch.tensor([1.0, 2.0])
print(m)
