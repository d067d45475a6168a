"""Preparing features and labels: scaling to a common size, classes as numbers."""

from _refusals import refuse as _refuse
import torch
from sklearn._arrays import columns, matrix, repr_of


class Estimator:
    """The base: settings given to __init__ are what its repr shows where they are not the defaults."""

    defaults = {}

    def fit_transform(self, X, y=None):
        """fit, then transform."""
        return self.fit(X).transform(X)

    def get_params(self, deep=True):
        """The settings by name."""
        return {name: getattr(self, name) for name in self.defaults}

    def __repr__(self):
        return repr_of(self, self.defaults)


class StandardScaler(Estimator):
    """(x − mean) / standard deviation, each column by itself; a constant column is only shifted."""

    defaults = {"copy": True, "with_mean": True, "with_std": True}

    def __init__(self, *, copy=True, with_mean=True, with_std=True):
        self.copy = copy
        self.with_mean = with_mean
        self.with_std = with_std

    def fit(self, X, y=None):
        """Takes the mean and the spread of every column."""
        x = matrix(X, self).double()
        self.n_features_in_ = x.shape[1]
        self.n_samples_seen_ = x.shape[0]
        mean = x.sum(dim=0) / x.shape[0]
        self.mean_ = mean.numpy()
        if self.with_std:
            # The second sum takes back what rounding left in the mean.
            rest = x - mean
            var = ((rest ** 2).sum(dim=0) - rest.sum(dim=0) ** 2 / x.shape[0]) / x.shape[0]
            self.var_ = var.numpy()
            scale = var.sqrt()
            scale[scale == 0] = 1.0
            self.scale_ = scale.numpy()
        else:
            self.var_ = None
            self.scale_ = None
        return self

    def transform(self, X, copy=None):
        """The columns with mean 0 and standard deviation 1."""
        x = columns(X, self)
        if self.with_mean:
            x = x - torch.from_numpy(self.mean_).to(x.dtype)
        if self.with_std:
            x = x / torch.from_numpy(self.scale_).to(x.dtype)
        return x.numpy()

    def inverse_transform(self, X, copy=None):
        """The values that transform would turn into X."""
        x = columns(X, self)
        if self.with_std:
            x = x * torch.from_numpy(self.scale_).to(x.dtype)
        if self.with_mean:
            x = x + torch.from_numpy(self.mean_).to(x.dtype)
        return x.numpy()


class MinMaxScaler(Estimator):
    """Each column moved and stretched so that its values fill feature_range."""

    defaults = {"feature_range": (0, 1), "copy": True, "clip": False}

    def __init__(self, feature_range=(0, 1), *, copy=True, clip=False):
        self.feature_range = feature_range
        self.copy = copy
        self.clip = clip

    def fit(self, X, y=None):
        """Takes the least and the greatest value of every column."""
        low, high = self.feature_range
        if low >= high:
            raise ValueError("Minimum of desired feature range must be smaller than maximum. "
                             f"Got {self.feature_range}.")
        x = matrix(X, self)
        self.n_features_in_ = x.shape[1]
        self.n_samples_seen_ = x.shape[0]
        least, greatest = x.amin(dim=0), x.amax(dim=0)
        spread = greatest - least
        divisor = spread.clone()
        divisor[divisor == 0] = 1.0
        scale = (high - low) / divisor
        self.data_min_ = least.numpy()
        self.data_max_ = greatest.numpy()
        self.data_range_ = spread.numpy()
        self.scale_ = scale.numpy()
        self.min_ = (low - least * scale).numpy()
        return self

    def transform(self, X):
        """The values in feature_range."""
        x = columns(X, self)
        x = x * torch.from_numpy(self.scale_).to(x.dtype) + torch.from_numpy(self.min_).to(x.dtype)
        if self.clip:
            x = x.clamp(*self.feature_range)
        return x.numpy()

    def inverse_transform(self, X):
        """The values that transform would turn into X."""
        x = columns(X, self)
        x = (x - torch.from_numpy(self.min_).to(x.dtype)) / torch.from_numpy(self.scale_).to(x.dtype)
        return x.numpy()


class LabelEncoder(Estimator):
    """Classes as the numbers 0, 1, 2, … in sorted order."""

    def fit(self, y):
        """Takes the classes that occur."""
        self._names = sorted(set(label_list(y)))
        self._numbers = {name: number for number, name in enumerate(self._names)}
        return self

    @property
    def classes_(self):
        """The classes in sorted order."""
        if isinstance(self._names[0], str):
            _refuse("Glia's arrays hold numbers only; keep names in a list")
        return torch.tensor(self._names).numpy()

    def transform(self, y):
        """The number of each class."""
        unknown = sorted({name for name in label_list(y) if name not in self._numbers})
        if unknown:
            shown = ", ".join(f"np.{type(name).__name__}64({name})" if not isinstance(name, str)
                              else f"np.str_({name!r})" for name in unknown)
            raise ValueError(f"y contains previously unseen labels: [{shown}]")
        return torch.tensor([self._numbers[name] for name in label_list(y)]).numpy()

    def fit_transform(self, y):
        """fit, then transform."""
        return self.fit(y).transform(y)

    def inverse_transform(self, y):
        """The class of each number."""
        if isinstance(self._names[0], str):
            _refuse("Glia's arrays hold numbers only; keep names in a list")
        return torch.tensor([self._names[number] for number in label_list(y)]).numpy()


def label_list(values):
    """A list of plain numbers or strings."""
    return list(values) if isinstance(values, (list, tuple)) else values.tolist()
