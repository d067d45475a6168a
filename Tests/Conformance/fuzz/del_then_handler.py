# A name that the body of try deletes is unbound behind the handler, in loops too.
def deleted_in_try():
    value = None
    try:
        del [value]
        print(value)
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(value)
    except Exception as e:
        print(type(e).__name__, e)


def unbound_by_handler(e):
    for round in range(2):
        print(e)
        try:
            1 / 0
        except ZeroDivisionError as e:
            pass


def deleted_in_finally():
    x = 1
    try:
        pass
    finally:
        del x
    return x


deleted_in_try()
for f in (lambda: unbound_by_handler(3), deleted_in_finally):
    try:
        f()
    except UnboundLocalError as e:
        print(e)
