# range.index and range.count compare what is no integer with every number.
for f in (
    lambda: range(256).index(0.0), lambda: range(3).index(2.5), lambda: range(1, 9, 2).index(True),
    lambda: range(3).index("a"), lambda: range(3).count(2 / 3), lambda: range(3).count(2.0),
):
    try:
        print(f())
    except ValueError as e:
        print(e)
