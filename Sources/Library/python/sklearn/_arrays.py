"""What the estimators share: their input as a matrix, their text."""

import torch


def matrix(X, estimator):
    """Rows of numbers as a float tensor; float32 stays float32."""
    if isinstance(X, (list, tuple)):
        x = torch.tensor(X, dtype=torch.float64)
    else:
        x = torch.as_tensor(X)
    if not x.is_floating_point():
        x = x.double()
    if x.dim() != 2:
        shown = str(x.numpy()).replace("\n", " ") if x.dim() != 1 else str(x.numpy())
        raise ValueError(
            f"Expected 2D array, got {'1D' if x.dim() == 1 else 'scalar'} array instead:\n"
            f"array={shown}.\nReshape your data either using array.reshape(-1, 1) if your data "
            "has a single feature or array.reshape(1, -1) if it contains a single sample.")
    return x.detach()


def columns(X, estimator):
    """The same for an estimator that has been fitted to as many columns."""
    name = type(estimator).__name__
    if not hasattr(estimator, "n_features_in_"):
        raise ValueError(
            f"This {name} instance is not fitted yet. Call 'fit' with appropriate arguments "
            "before using this estimator.")
    x = matrix(X, estimator)
    if x.shape[1] != estimator.n_features_in_:
        raise ValueError(f"X has {x.shape[1]} features, but {name} is expecting "
                         f"{estimator.n_features_in_} features as input.")
    return x


def repr_of(estimator, defaults):
    """Name(setting=value, …), of the settings that are not the defaults."""
    shown = [f"{name}={getattr(estimator, name)!r}" for name in sorted(defaults)
             if getattr(estimator, name) != defaults[name]]
    return f"{type(estimator).__name__}({', '.join(shown)})"
