# Inside a comprehension an unbound name of the function around it is a free variable.
def element():
    print([p for i in range(2)])
    p = 1


def own_target():
    print([y for x in [1] for y in [y]])


def first_iterable():
    print([z for x in z])
    z = 3


def inner():
    print([[x, w] for x in [1] for v in [w]])
    w = 3


def nested_first():
    print([1 for x in [1 for y in [w]]])
    w = 3


for f in (element, own_target, first_iterable, inner, nested_first):
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
