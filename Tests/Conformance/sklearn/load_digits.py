# The digits: shapes, first rows, names, counts.
from sklearn.datasets import load_digits

d = load_digits()
print(
    d.data.shape,
    d.images.shape,
    d.target.shape,
    d.target_names,
    d.data.dtype,
    d.target.dtype,
    type(d.data).__name__,
    d.feature_names[:3],
    len(d.feature_names),
)
print(d.data[0])
print(d.images[0])
print(d.target[:20])
print(d.data[1796, :8], d.target[-1], d.images[3][2, 4], d.data[5][10])
X, y = load_digits(return_X_y=True)
print(
    X.shape,
    y.shape,
    [y.tolist().count(k) for k in range(10)],
    d["target"].shape,
    X.tolist() == d.data.tolist(),
)
