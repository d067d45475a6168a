"""Splitting data into a part to learn from and a part to be tested on."""

from _refusals import refuse as _refuse
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


def check_size(name, size, total):
    """Refuses a share outside (0, 1) and a count outside 1..total - 1."""
    if size is None:
        return
    is_share = isinstance(size, float) and 0.0 < size < 1.0
    is_count = isinstance(size, int) and size >= 1
    if not is_share and not is_count:
        raise ValueError(
            f"The '{name}' parameter of train_test_split must be a float in the range (0.0, 1.0), "
            f"an int in the range [1, inf) or None. Got {size!r} instead.")
    if is_count and size >= total > 0:
        raise ValueError(
            f"{name}={size} should be either positive and smaller than the number of samples "
            f"{total} or a float in the (0, 1) range")


def part_sizes(total, test_size, train_size):
    """How many samples go into the training part and into the test part."""
    if test_size is None and train_size is None:
        test_size = 0.25
    check_size("test_size", test_size, total)
    check_size("train_size", train_size, total)
    both = isinstance(test_size, float) and isinstance(train_size, float)
    if both and test_size + train_size > 1:
        raise ValueError(
            f"The sum of test_size and train_size = {test_size + train_size}, should be in the "
            "(0, 1) range. Reduce test_size and/or train_size.")
    test = math.ceil(test_size * total) if isinstance(test_size, float) else test_size
    train = math.floor(train_size * total) if isinstance(train_size, float) else train_size
    if test is None:
        test = total - train
    elif train is None:
        train = total - test
    if train + test > total:
        raise ValueError(
            f"The sum of train_size and test_size = {train + test}, should be smaller than the "
            f"number of samples {total}. Reduce test_size and/or train_size.")
    if train == 0:
        raise ValueError(
            f"With n_samples={total}, test_size={test_size} and train_size={train_size}, "
            "the resulting train set will be empty. Adjust any of the aforementioned parameters.")
    return train, test


def train_test_split(*arrays, test_size=None, train_size=None, random_state=None, shuffle=True,
                     stratify=None):
    """For each array its training part and its test part, the same split as scikit-learn."""
    if len(arrays) == 0:
        raise ValueError("At least one array required as input")
    if stratify is not None:
        _refuse("train_test_split(stratify=…) is not in Glia; leave it out")
    total = len(arrays[0])
    lengths = [len(array) for array in arrays]
    if any(length != total for length in lengths):
        raise ValueError(
            f"Found input variables with inconsistent numbers of samples: {lengths}")
    train, test = part_sizes(total, test_size, train_size)
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
