# The @ operator with dunders and in place.
class M:
    def __init__(self, rows):
        self.rows = rows

    def __matmul__(self, o):
        return M([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])

    def __repr__(self):
        return f"M({self.rows})"


a = M([[1, 2], [3, 4]])
print(a @ a, a @ a @ a)
a @= M([[0, 1], [1, 0]])
print(a)
try:
    1 @ 2
except TypeError as e:
    print(e)
try:
    a @ 2
except AttributeError as e:
    print(e)
try:
    [1] @ a
except TypeError as e:
    print(e)
x = 5
try:
    x @= 3
except TypeError as e:
    print(e)
