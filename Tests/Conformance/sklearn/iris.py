# beyond: load_iris
# load_iris: the data, its names, its shapes.
from sklearn.datasets import load_iris

d = load_iris()
print(d.data.shape, d.target.shape, d.feature_names, d.target_names)
print(d.data[:5], d.data[-3:], d.target[:3], d.target[50], d.target[149])
X, y = load_iris(return_X_y=True)
print(X.sum(), X.dtype, y.dtype, y.sum())
