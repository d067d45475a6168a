"""Samplers: in which order the items of a data set are visited."""

import torch


def draw_seed(generator=None):
    """A random int64, drawn as torch.utils.data draws the seeds of its samplers."""
    return torch.empty((), dtype=torch.int64).random_(generator=generator).item()


class Sampler:
    """The base of samplers: define __iter__() and __len__()."""

    def __init__(self, data_source=None):
        self.data_source = data_source

    def __len__(self):
        return len(self.data_source)


class SequentialSampler(Sampler):
    """0, 1, 2, …"""

    def __iter__(self):
        return iter(range(len(self.data_source)))


class RandomSampler(Sampler):
    """Every index once in random order; with replacement num_samples indices, each drawn by itself."""

    def __init__(self, data_source, replacement=False, num_samples=None, generator=None):
        super().__init__(data_source)
        if not isinstance(replacement, bool):
            raise TypeError(
                f"replacement should be a boolean value, but got replacement={replacement}")
        self.replacement = replacement
        self.num_samples = len(data_source) if num_samples is None else num_samples
        if not isinstance(self.num_samples, int) or self.num_samples <= 0:
            raise ValueError("num_samples should be a positive integer value, but got "
                             f"num_samples={self.num_samples}")
        self.generator = generator

    def __len__(self):
        return self.num_samples

    def __iter__(self):
        generator = self.generator
        if generator is None:
            generator = torch.Generator()
            generator.manual_seed(draw_seed())
        total = len(self.data_source)
        if self.replacement:
            # By 32, as PyTorch draws them.
            for start in range(0, self.num_samples, 32):
                count = min(32, self.num_samples - start)
                yield from torch.randint(total, (count,), generator=generator).tolist()
            return
        for _ in range(self.num_samples // total):
            yield from torch.randperm(total, generator=generator).tolist()
        # Drawn even where nothing is left to fill: the stream goes on as PyTorch's does.
        rest = torch.randperm(total, generator=generator).tolist()
        yield from rest[:self.num_samples % total]


class SubsetRandomSampler(Sampler):
    """The given indices in random order."""

    def __init__(self, indices, generator=None):
        self.indices = indices
        self.generator = generator

    def __len__(self):
        return len(self.indices)

    def __iter__(self):
        for place in torch.randperm(len(self.indices), generator=self.generator).tolist():
            yield self.indices[place]


class WeightedRandomSampler(Sampler):
    """num_samples indices, each drawn with the probability its weight gives it."""

    def __init__(self, weights, num_samples, replacement=True, generator=None):
        self.weights = torch.as_tensor(weights, dtype=torch.double)
        self.num_samples = num_samples
        self.replacement = replacement
        self.generator = generator

    def __len__(self):
        return self.num_samples

    def __iter__(self):
        drawn = torch.multinomial(
            self.weights, self.num_samples, self.replacement, generator=self.generator)
        yield from drawn.tolist()


class BatchSampler(Sampler):
    """Lists of batch_size indices of another sampler."""

    def __init__(self, sampler, batch_size, drop_last):
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last

    def __iter__(self):
        batch = []
        for index in self.sampler:
            batch.append(index)
            if len(batch) == self.batch_size:
                yield batch
                batch = []
        if batch and not self.drop_last:
            yield batch

    def __len__(self):
        if self.drop_last:
            return len(self.sampler) // self.batch_size
        return (len(self.sampler) + self.batch_size - 1) // self.batch_size
