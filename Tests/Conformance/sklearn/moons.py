# beyond: make_moons, make_circles, make_blobs
# make_moons, make_circles, make_blobs: NumPy's own random stream.
from sklearn.datasets import make_blobs, make_circles, make_moons

X, y = make_moons(n_samples=8, noise=0.1, random_state=0)
print(X, y, X.shape, X.dtype, y.dtype)
X, y = make_moons(6, shuffle=False)
print(X, y)
X, y = make_circles(n_samples=8, noise=0.05, factor=0.5, random_state=1)
print(X, y)
X, y = make_blobs(n_samples=7, centers=3, n_features=2, random_state=42)
print(X, y)
X, y = make_blobs(n_samples=4, centers=[[0.0, 0.0], [5.0, 5.0]], cluster_std=0.5, random_state=3)
print(X, y)
