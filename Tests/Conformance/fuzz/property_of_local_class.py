# The errors of a property name the class with where it was made.
def make():
    class Inner:
        x = property(lambda self: 1)
        y = property()

    return Inner()


value = make()
for change in (lambda: setattr(value, "x", 1), lambda: delattr(value, "x"), lambda: value.y):
    try:
        change()
    except AttributeError as e:
        print(e)
