"""Data sets: the handwritten digits, 1,797 images of 8x8."""

from _refusals import refuse as _refuse
import torch
from sklearn import _data


class Bunch:
    """A record whose fields are read as attributes or by name."""

    def __init__(self, **fields):
        self._fields = fields
        for name, value in fields.items():
            setattr(self, name, value)

    def __getitem__(self, name):
        return self._fields[name]

    def __contains__(self, name):
        return name in self._fields

    def keys(self):
        """The names of the fields."""
        return self._fields.keys()


def load_digits(*, n_class=10, return_X_y=False, as_frame=False):
    """The digits: data (1797, 64) with values 0..16, images (1797, 8, 8), target (1797,).

    Optical recognition of handwritten digits, E. Alpaydin and C. Kaynak, UCI, 1998.
    """
    if as_frame:
        _refuse("load_digits(as_frame=True) is not in Glia: it has no pandas")
    data, target = _data.digits()
    if n_class < 10:
        chosen = target < n_class
        data, target = data[chosen], target[chosen]
    images = data.reshape(-1, 8, 8)
    if return_X_y:
        return data.numpy(), target.numpy()
    return Bunch(
        data=data.numpy(), target=target.numpy(), frame=None,
        feature_names=[f"pixel_{row}_{column}" for row in range(8) for column in range(8)],
        target_names=torch.arange(10).numpy(), images=images.numpy(),
        DESCR=_data.description())


def _left_out(name):
    def refuse(*args, **kwargs):
        _refuse(
            f"sklearn.datasets.{name} is not in Glia: load_digits is its data set; "
            "make others with torch.randn"
        )

    refuse.__name__ = name
    return refuse


load_iris = _left_out("load_iris")
load_wine = _left_out("load_wine")
load_breast_cancer = _left_out("load_breast_cancer")
load_diabetes = _left_out("load_diabetes")
fetch_openml = _left_out("fetch_openml")
fetch_california_housing = _left_out("fetch_california_housing")
make_blobs = _left_out("make_blobs")
make_circles = _left_out("make_circles")
make_classification = _left_out("make_classification")
make_moons = _left_out("make_moons")
make_regression = _left_out("make_regression")
