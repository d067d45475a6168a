# Unpacking the wrong number of values

def attempt(text, work):
    try:
        work()
    except Exception as error:
        print(text, type(error).__name__, error)


def too_many():
    a, b = 1, 2, 3


def too_few():
    a, b = [1]


def star_too_few():
    a, *b, c = [1]


def not_iterable():
    a, b = 5


def in_loop():
    for a, b in [1]:
        pass


for work in (too_many, too_few, star_too_few, not_iterable, in_loop):
    attempt(work.__name__, work)
a, *b = [1, 2, 3]
*c, d = "abc"
(e, (f, g)), h = (1, (2, 3)), 4
print(a, b, c, d, e, f, g, h)
