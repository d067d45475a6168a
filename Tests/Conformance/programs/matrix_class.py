# A matrix class: operators, indexing with tuples, transposition, determinant, errors.
class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("rows of different length")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            if isinstance(i, slice) or isinstance(j, slice):
                rows = self.rows[i] if isinstance(i, slice) else [self.rows[i]]
                return Matrix([r[j] if isinstance(j, slice) else [r[j]] for r in rows])
            return self.rows[i][j]
        return self.rows[key]

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def _zip(self, other, op):
        if self.shape != other.shape:
            raise ValueError(f"shapes {self.shape} and {other.shape} differ")
        return Matrix([[op(a, b) for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __add__(self, other):
        return self._zip(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._zip(other, lambda a, b: a - b)

    def __mul__(self, k):
        if not isinstance(k, (int, float)):
            return NotImplemented
        return Matrix([[a * k for a in r] for r in self.rows])

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows])

    def __pow__(self, n):
        result = Matrix.identity(self.shape[0])
        base = self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __neg__(self):
        return self * -1

    def __iter__(self):
        return (x for r in self.rows for x in r)

    def __abs__(self):
        return sum(x * x for x in self) ** 0.5

    def __str__(self):
        width = max(len(str(x)) for x in self)
        return "\n".join("[" + " ".join(f"{x:>{width}}" for x in r) + "]" for r in self.rows)

    def __repr__(self):
        return f"Matrix({self.rows})"

    def det(self):
        if self.shape == (1, 1):
            return self[0, 0]
        return sum(
            (-1) ** j * self[0, j] * Matrix([r[:j] + r[j + 1 :] for r in self.rows[1:]]).det()
            for j in range(self.shape[1])
        )


a = Matrix([[1, 2], [3, 4]])
b = Matrix([[0, 1], [-1, 10]])
print(a + b, a - b, a * 2 == 2 * a, -a, sep="\n")
print(a @ b, a.T, a.shape, a.det(), abs(a))
print(Matrix([[1, 1], [1, 0]]) ** 30)
m = Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]])
print(m.det(), m[1:, :2], m[:, 0], m[0], m[2, 2])
m[0, 0] = 100
print(m)
print(list(a), sum(a), max(b), 10 in b)
for f in [lambda: a + m, lambda: a @ m, lambda: a * "x", lambda: Matrix([[1], [1, 2]]), lambda: a[5, 5], lambda: a["x"]]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
