# A function that is not there is missed before its arguments do anything.
def noisy(x):
    print('noisy', x)
    return x


def early():
    try:
        late(noisy(1))
    except NameError as e:
        print(e)


early()


def late(x):
    return x


early()
for attempt in (
    lambda: undefined(noisy(2)), lambda: undefined(nothing), lambda: undefined([noisy(3)]),
    lambda: undefined(f'{noisy(4)}'), lambda: undefined(1 / 0), lambda: late(nothing)
):
    try:
        attempt()
    except (NameError, ZeroDivisionError) as e:
        print(e)
