# Special methods called with a wrong number of arguments.
for f in (
    lambda: (5).__add__(), lambda: [].__len__(3), lambda: "a".__mod__(), lambda: [].__getitem__(),
    lambda: {}.__contains__(), lambda: True.__float__(1, 2), lambda: "x".__eq__(),
):
    try:
        print(f())
    except TypeError as e:
        print(e)
