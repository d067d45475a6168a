"""Measures of how well predictions agree with the truth."""

import torch


def listed(values):
    """A list of plain numbers or strings from a list, tensor or array."""
    return list(values) if isinstance(values, (list, tuple)) else values.tolist()


def paired(y_true, y_pred):
    """Both as lists; they must be of one length."""
    truth, guess = listed(y_true), listed(y_pred)
    if len(truth) != len(guess):
        raise ValueError("Found input variables with inconsistent numbers of samples: "
                         f"[{len(truth)}, {len(guess)}]")
    return truth, guess


def accuracy_score(y_true, y_pred, *, normalize=True):
    """The share (or with normalize=False the number) of predictions that are right."""
    truth, guess = paired(y_true, y_pred)
    right = sum(1 for a, b in zip(truth, guess) if a == b)
    return right / len(truth) if normalize else float(right)


def confusion_matrix(y_true, y_pred, *, labels=None):
    """Row i, column j counts the samples of class i that were predicted to be class j."""
    truth, guess = paired(y_true, y_pred)
    names = sorted(set(truth) | set(guess)) if labels is None else listed(labels)
    index = {name: number for number, name in enumerate(names)}
    counts = [[0] * len(names) for _ in names]
    for a, b in zip(truth, guess):
        if a in index and b in index:
            counts[index[a]][index[b]] += 1
    return torch.tensor(counts).numpy()
