# Exceptions of one's own: attributes, __str__, hierarchies, several types in one clause.
class AppError(Exception):
    """Base of all."""


class NotFound(AppError):
    def __init__(self, name, code=404):
        super().__init__(f"{name} not found")
        self.name = name
        self.code = code


class Quiet(AppError):
    def __str__(self):
        return "custom text"


class NoSuper(Exception):
    def __init__(self, a, b):
        self.a = a
        self.b = b


class WithRepr(ValueError):
    def __repr__(self):
        return "<WithRepr>"


class Deep(NotFound, KeyError):
    pass


for make in [
    lambda: AppError(),
    lambda: AppError("one"),
    lambda: AppError("one", 2),
    lambda: NotFound("file"),
    lambda: NotFound("page", code=410),
    lambda: Quiet("x"),
    lambda: NoSuper(1, b=2),
    lambda: WithRepr("w"),
    lambda: Deep("d"),
    lambda: KeyError("k"),
    lambda: KeyError(),
    lambda: KeyError(1, 2),
    lambda: OSError(2, "no such"),
    lambda: StopIteration(5),
]:
    try:
        raise make()
    except (AppError, NoSuper, WithRepr, LookupError, OSError, StopIteration) as e:
        print(type(e).__name__, "|", str(e), "|", repr(e), "|", e.args)
        if isinstance(e, NotFound):
            print(e.name, e.code)
try:
    raise NotFound("x")
except KeyError:
    print("never")
except AppError as e:
    print("AppError clause", e)
print(issubclass(NotFound, Exception), NotFound.__mro__[1].__name__, AppError.__doc__, NotFound.__doc__)
try:
    NotFound()
except TypeError as e:
    print(e)
try:
    AppError(x=1)
except TypeError as e:
    print(e)
try:
    raise NotFound
except TypeError as e:
    print(e)
e = ValueError("a", "b")
e.args = ("changed",)
print(e, e.args, repr(e))
e.extra = 1
print(e.__dict__)
try:
    try:
        raise ValueError("x")
    except 5:
        pass
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError("x")
    except (KeyError, "s"):
        pass
except TypeError as e:
    print(e)
print(ValueError("a") == ValueError("a"), isinstance(ValueError(), Exception), Exception.__name__)
print(KeyError("z").__class__, type(KeyError("z")))
