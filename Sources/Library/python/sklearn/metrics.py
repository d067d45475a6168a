"""Measures of how well predictions agree with the truth, of classes and of numbers."""

from _refusals import refuse as _refuse
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


# Classes: precision, recall and their mean


def class_counts(truth, guess, names):
    """For every class: how often it was found, how often it was predicted, how often it is there."""
    found = [sum(1 for a, b in zip(truth, guess) if a == b == name) for name in names]
    predicted = [guess.count(name) for name in names]
    there = [truth.count(name) for name in names]
    return found, predicted, there


def share(part, whole):
    """part / whole; 0 where there is nothing to share."""
    return part / whole if whole else 0.0


def class_scores(found, predicted, there):
    """(precision, recall, f1) from counts."""
    return share(found, predicted), share(found, there), share(2 * found, predicted + there)


def averaged(kind, y_true, y_pred, labels, pos_label, average):
    """One of the three scores: of the positive class, of each class, or averaged over the classes."""
    truth, guess = paired(y_true, y_pred)
    present = sorted(set(truth) | set(guess))
    names = present if labels is None else listed(labels)
    if average not in (None, "binary", "macro", "micro", "weighted"):
        raise ValueError(
            f"The 'average' parameter of {('precision', 'recall', 'f1')[kind]}_score must be a str "
            "among {'samples', 'binary', 'macro', 'micro', 'weighted'} or None. "
            f"Got {average!r} instead.")
    if average == "binary":
        if len(present) > 2:
            raise ValueError(
                "Target is multiclass but average='binary'. Please choose another average "
                "setting, one of [None, 'micro', 'macro', 'weighted'].")
        if pos_label not in present and len(present) >= 2:
            raise ValueError(
                f"pos_label={pos_label} is not a valid label. It should be one of "
                f"{torch.tensor(present).numpy() if not isinstance(present[0], str) else present}")
        names = [pos_label]
    found, predicted, there = class_counts(truth, guess, names)
    if average == "micro":
        return class_scores(sum(found), sum(predicted), sum(there))[kind]
    scores = [class_scores(f, p, t)[kind] for f, p, t in zip(found, predicted, there)]
    if average == "binary":
        return scores[0]
    if average == "macro":
        return mean_of(scores)
    if average == "weighted":
        return share(sum(score * count for score, count in zip(scores, there)), sum(there))
    return torch.tensor(scores, dtype=torch.float64).numpy()


def mean_of(values):
    """The arithmetic mean."""
    return sum(values) / len(values)


def precision_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary"):
    """Of the samples predicted to be of a class, the share that is."""
    return averaged(0, y_true, y_pred, labels, pos_label, average)


def recall_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary"):
    """Of the samples of a class, the share that was found."""
    return averaged(1, y_true, y_pred, labels, pos_label, average)


def f1_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary"):
    """The harmonic mean of precision and recall."""
    return averaged(2, y_true, y_pred, labels, pos_label, average)


def classification_report(y_true, y_pred, *, labels=None, target_names=None, digits=2,
                          output_dict=False):
    """Precision, recall and f1 of every class and their averages, as a table."""
    if output_dict:
        _refuse("classification_report(output_dict=True) is not in Glia")
    truth, guess = paired(y_true, y_pred)
    classes = sorted(set(truth) | set(guess)) if labels is None else listed(labels)
    names = [str(name) for name in classes] if target_names is None else list(target_names)
    found, predicted, there = class_counts(truth, guess, classes)
    width = max(max(len(name) for name in names), len("weighted avg"), digits)
    headers = ["precision", "recall", "f1-score", "support"]
    text = " " * width + " " + "".join(f" {header:>9}" for header in headers) + "\n\n"

    def row(name, scores, support):
        cells = "".join(f" {score:>9.{digits}f}" for score in scores)
        return f"{name:>{width}} {cells} {support:>9}\n"

    scores = [class_scores(f, p, t) for f, p, t in zip(found, predicted, there)]
    for name, values, support in zip(names, scores, there):
        text += row(name, values, support)
    text += "\n"
    total = sum(there)
    if labels is None:
        right = sum(found) / total
        text += f"{'accuracy':>{width}} {'':>10}{'':>10} {right:>9.{digits}f} {total:>9}\n"
    else:
        micro = class_scores(sum(found), sum(predicted), sum(there))
        text += row("micro avg", micro, total)
    columns = list(zip(*scores))
    text += row("macro avg", [mean_of(column) for column in columns], total)
    weighted = [sum(s * n for s, n in zip(column, there)) / total for column in columns]
    return text + row("weighted avg", weighted, total)


# Numbers


def numbers(y_true, y_pred):
    """Both as matrices of floats, one row a sample: float32 where both are, else float64."""
    truth, guess = (torch.tensor(y, dtype=torch.float64) if isinstance(y, (list, tuple))
                    else torch.as_tensor(y).detach() for y in (y_true, y_pred))
    if truth.dtype != torch.float32 or guess.dtype != torch.float32:
        truth, guess = truth.double(), guess.double()
    if len(truth) != len(guess):
        raise ValueError("Found input variables with inconsistent numbers of samples: "
                         f"[{len(truth)}, {len(guess)}]")
    return truth.reshape(len(truth), -1), guess.reshape(len(guess), -1)


def mean_squared_error(y_true, y_pred):
    """The mean of (truth − prediction)²."""
    truth, guess = numbers(y_true, y_pred)
    return ((truth - guess) ** 2).mean().item()


def root_mean_squared_error(y_true, y_pred):
    """The square root of the mean squared error."""
    truth, guess = numbers(y_true, y_pred)
    return ((truth - guess) ** 2).mean(dim=0).sqrt().mean().item()


def mean_absolute_error(y_true, y_pred):
    """The mean of |truth − prediction|."""
    truth, guess = numbers(y_true, y_pred)
    return (truth - guess).abs().mean().item()


def r2_score(y_true, y_pred):
    """1 − (squared error) / (squared distance from the mean): 1 is perfect, 0 no better than the mean."""
    truth, guess = numbers(y_true, y_pred)
    error = ((truth - guess) ** 2).sum(dim=0)
    spread = ((truth - truth.mean(dim=0)) ** 2).sum(dim=0)
    scores = []
    for left, whole in zip(error.tolist(), spread.tolist()):
        if whole == 0:
            scores.append(1.0 if left == 0 else 0.0)
        else:
            scores.append(1 - left / whole)
    return mean_of(scores)
