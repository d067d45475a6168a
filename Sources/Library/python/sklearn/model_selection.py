"""Splitting data into a part to learn from and a part to be tested on."""

import math

import torch


class Words:
    """The 32-bit words of NumPy's RandomState(seed): PyTorch's generator is the same machine."""

    def __init__(self, seed):
        self.generator = torch.Generator()
        if seed is None:
            self.generator.seed()
        else:
            self.generator.manual_seed(seed)
        self.words = []

    def below(self, limit, mask):
        """A whole number 0..limit: masked words until one is small enough."""
        while True:
            if not self.words:
                drawn = torch.randint(0, 134217728, (256,), generator=self.generator)
                self.words = drawn.tolist()
                self.words.reverse()
            value = self.words.pop() & mask
            if value <= limit:
                return value


def permutation(n, seed):
    """The order NumPy's RandomState(seed).permutation(n) gives."""
    words = Words(seed)
    order = list(range(n))
    for i in range(n - 1, 0, -1):
        mask = 1
        while mask < i:
            mask = mask * 2 + 1
        j = words.below(i, mask)
        order[i], order[j] = order[j], order[i]
    return order


def chosen(array, indices):
    """The items of a list, tensor or array at the indices, in that order."""
    if isinstance(array, (list, tuple)):
        return [array[index] for index in indices]
    if isinstance(array, torch.Tensor):
        return array[torch.tensor(indices)]
    return torch.from_numpy(array)[torch.tensor(indices)].numpy()


def count_of(size, total, rounding):
    """A share of total (a float) or a count (an int) as a count."""
    return rounding(size * total) if isinstance(size, float) else size


def train_test_split(*arrays, test_size=None, train_size=None, random_state=None, shuffle=True,
                     stratify=None):
    """For each array its training part and its test part, the same split as scikit-learn."""
    if len(arrays) == 0:
        raise ValueError("At least one array required as input")
    if stratify is not None:
        raise NotImplementedError("train_test_split(stratify=…) is not in Glia; leave it out")
    total = len(arrays[0])
    lengths = [len(array) for array in arrays]
    if any(length != total for length in lengths):
        raise ValueError(
            f"Found input variables with inconsistent numbers of samples: {lengths}")
    if test_size is None and train_size is None:
        test_size = 0.25
    if test_size is None:
        train = count_of(train_size, total, math.floor)
        test = total - train
    else:
        test = count_of(test_size, total, math.ceil)
        train = total - test
        if train_size is not None:
            train = count_of(train_size, total, math.floor)
    if train < 1 or test < 0 or train + test > total:
        raise ValueError(
            f"With n_samples={total}, test_size={test_size} and train_size={train_size}, "
            "the resulting train set will be empty. Adjust any of the aforementioned parameters.")
    if shuffle:
        order = permutation(total, random_state)
        test_indices, train_indices = order[:test], order[test:test + train]
    else:
        train_indices = list(range(train))
        test_indices = list(range(train, train + test))
    parts = []
    for array in arrays:
        parts.append(chosen(array, train_indices))
        parts.append(chosen(array, test_indices))
    return parts
