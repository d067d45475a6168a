# type(), isinstance and the text of classes.
class A:
    pass


class B(A):
    pass


for v in (
    1,
    1.0,
    "s",
    True,
    None,
    [1],
    (1,),
    {},
    set(),
    range(3),
    slice(1),
    lambda: 0,
    len,
    A,
    A(),
    ValueError("x"),
    ...,
    NotImplemented,
    (x for x in []),
    iter([]),
    {}.keys(),
    zip(),
    enumerate([]),
):
    print(type(v).__name__, end=" ")
print()
print(
    type(1),
    type("a"),
    type(None),
    type([]),
    type(A).__name__,
    type(int),
    int,
    str,
    list,
    ValueError,
    type(B()).__name__,
)
print(
    isinstance(True, int),
    isinstance(1, bool),
    isinstance(1, float),
    isinstance(B(), A),
    isinstance("a", (int, str)),
    isinstance([], list),
    isinstance(None, type(None)),
)
print(
    type(1) is int,
    type(1) == type(2),
    type(True) is int,
    issubclass(bool, int),
    type(B()) is A,
    type(A()) == A,
)
print(
    A.__name__,
    B.__bases__ == (A,),
    int.__name__,
    type(len).__name__,
    type("".join).__name__,
    type(A().__init__).__name__ != "",
)
print(A, B, [int, float], {"t": str})
