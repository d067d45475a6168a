# Truth: and, or, not return operands; every empty value is false.
print(True and False, True or False, not True, not 0)
print(1 and 2, 0 and 2, 1 or 2, 0 or 2, "" or "default", None or [], [] and 1)
for v in (
    0,
    1,
    0.0,
    -0.0,
    0.1,
    "",
    "a",
    [],
    [0],
    (),
    (0,),
    {},
    {0: 0},
    set(),
    None,
    range(0),
    range(1),
):
    print(repr(v), bool(v))
print(True + True, True * 5, sum([True, False, True]), False < True, True == 1.0)
print(not [] and not {}, not (1 and 0), bool("False"))


def noisy(v):
    print("called", v)
    return v


print(noisy(0) and noisy(1))
print(noisy(1) or noisy(2))
print(any(noisy(v) for v in (0, 3, 5)))
print(all(noisy(v) for v in (1, 0, 5)))
print(any([]), all([]), 1 is True, None is None, 3 in (1, 2, 3), 4 not in (1, 2, 3))
