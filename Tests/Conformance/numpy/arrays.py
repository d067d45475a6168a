# beyond: numpy.array
# np.array: shapes, dtypes, indexing, printing.
import numpy as np

a = np.array([[1, 2, 3], [4, 5, 6]])
print(a, a.shape, a.dtype, a.ndim, a.size, len(a))
print(a[0], a[1, 2], a[:, 1], a[-1, ::2], a[[1, 0]])
b = np.array([1.0, 2.5, -3.0])
print(b, b.dtype, repr(b), b.tolist(), b[1])
print(np.zeros(3), np.ones((2, 2)), np.arange(5), np.arange(1, 2, 0.25), np.zeros((2, 3), dtype=np.int64))
print(np.array([1, 2.5]), np.array([True, False]), np.array(5), np.array([1, 2], dtype=np.float32))
print(np.linspace(0, 1, 5), np.eye(2), np.full((2,), 7))
print(type(a).__name__, isinstance(a, np.ndarray), a.reshape(3, 2), a.T, a.reshape(-1))
print(np.pi, np.array([[]]).shape, np.float32, np.int64)
