# beyond: numpy.array
# NumPy scalars: arithmetic, text, types.
import numpy as np

a = np.array([1, 2, 3])
f = np.array([0.1, 2.5], dtype=np.float32)
d = np.array([0.1, 2.5])
x, y = f[0], a[2]
print(x, y, repr(x), repr(y), [x, y], d[0], [d[0]], f"{x:.3f} {y:3d} {y}", str(x))
print(x + 1, y * 2, y / 2, y // 2, y % 2, y**2, -y, abs(-y), 1 + y, 2.5 * y, x * y, d[1] - x)
print(type(x + 1).__name__, type(y / 2).__name__, type(y + 1).__name__, type(y + 1.5).__name__, type(x + d[0]).__name__)
print(x < 1, y == 3, type(y == 3).__name__, [y > 1], bool(y), not y, round(d[1]), round(d[0], 1))
print([10, 20, 30, 40][y], list(range(y)), {y: "three"}[3], int(y), float(x), y.item(), type(y.item()).__name__)
print(sum(a), max(a), min(d), "%d %.2f" % (y, x), y.dtype, x.shape, y.ndim)
