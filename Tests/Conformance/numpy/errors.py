# beyond: numpy.array
# Wrong indices into arrays.
import numpy as np

a = np.array([[1, 2, 3], [4, 5, 6]])
for text, f in {
    "row": lambda: a[5],
    "column": lambda: a[0, 3],
    "many": lambda: a[0, 0, 0],
    "text": lambda: a["a"],
    "float": lambda: a[1.5],
    "reshape": lambda: a.reshape(4, 2),
    "item": lambda: a.item(),
    "set": lambda: a.__setitem__(0, [1, 2]),
    "set text": lambda: a.__setitem__((0, 0), "x"),
    "len": lambda: len(np.array(5)),
    "attribute": lambda: a.nothing,
}.items():
    try:
        print(text, "=", f())
    except Exception as e:
        print(text, "->", type(e).__name__, e)
