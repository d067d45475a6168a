# Dunder methods: text, arithmetic, comparison, containers, calls, truth.
class Vec:
    def __init__(self, *xs):
        self.xs = list(xs)

    def __repr__(self):
        return f"Vec({', '.join(map(str, self.xs))})"

    def __str__(self):
        return "<" + " ".join(map(str, self.xs)) + ">"

    def __add__(self, o):
        return Vec(*[a + b for a, b in zip(self.xs, o.xs)])

    def __sub__(self, o):
        return Vec(*[a - b for a, b in zip(self.xs, o.xs)])

    def __mul__(self, k):
        if not isinstance(k, (int, float)):
            return NotImplemented
        return Vec(*[a * k for a in self.xs])

    def __rmul__(self, k):
        return self * k

    def __matmul__(self, o):
        return sum(a * b for a, b in zip(self.xs, o.xs))

    def __truediv__(self, k):
        return Vec(*[a / k for a in self.xs])

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return sum(a * a for a in self.xs) ** 0.5

    def __eq__(self, o):
        return isinstance(o, Vec) and self.xs == o.xs

    def __lt__(self, o):
        return abs(self) < abs(o)

    def __hash__(self):
        return hash(tuple(self.xs))

    def __len__(self):
        return len(self.xs)

    def __getitem__(self, i):
        return self.xs[i]

    def __setitem__(self, i, v):
        self.xs[i] = v

    def __delitem__(self, i):
        del self.xs[i]

    def __contains__(self, v):
        return v in self.xs

    def __iter__(self):
        return iter(self.xs)

    def __bool__(self):
        return any(self.xs)

    def __call__(self, x):
        return [a * x for a in self.xs]

    def __iadd__(self, o):
        self.xs = [a + b for a, b in zip(self.xs, o.xs)]
        return self


v, w = Vec(1, 2), Vec(3, 4)
print(v, repr(v), [v], f"{v} {v!r}", v + w, w - v, v * 3, 3 * v, v @ w, w / 2, -v, abs(w))
print(
    v == Vec(1, 2),
    v != w,
    v < w,
    v > w,
    sorted([w, v]),
    max(v, w),
    len(v),
    v[0],
    v[-1],
    v[0:1],
    2 in v,
    9 in v,
)
v[0] = 10
del w[0]
print(v, w, list(v), [*v], sum(v), bool(Vec(0, 0)), bool(v), v(2), {Vec(1): "k"}[Vec(1)])
u = v
u += Vec(1, 1)
print(v, u is v)
try:
    v * "x"
except TypeError as e:
    print(e)
try:
    v + 1
except AttributeError as e:
    print(e)
