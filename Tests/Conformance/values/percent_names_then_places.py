for template in ("%(foo)s %s", "%s %(foo)s", "%(foo)s %(foo)s", "%(foo)s%%"):
    try:
        print(template % {"foo": 1})
    except TypeError as error:
        print(error)


class Bad(BaseException):
    def __new__(cls, *args):
        return 1


def generator():
    yield


for way in (lambda: generator().throw(Bad), lambda: next(iter(())) if Bad is None else (_ for _ in ()).throw(Bad)):
    try:
        way()
    except TypeError as error:
        print(error)
