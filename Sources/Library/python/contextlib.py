"""Helpers for with statements."""


class _GeneratorManager:
    """A manager made of a generator that yields once."""

    def __init__(self, generator):
        self.gen = generator

    def __enter__(self):
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, value, trace):
        if value is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        try:
            self.gen.throw(value)
        except StopIteration as stop:
            return stop is not value
        except RuntimeError as error:
            if error is value:
                return False
            if isinstance(value, StopIteration) and error.__cause__ is value:
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            return False
        raise RuntimeError("generator didn't stop after throw()")

    def __call__(self, function):
        """The manager as a decorator is made anew for every call."""
        make = self._make

        def inner(*args, **kwargs):
            with make():
                return function(*args, **kwargs)

        inner.__name__ = function.__name__
        inner.__doc__ = function.__doc__
        return inner


def contextmanager(func):
    """Makes a manager of a generator function: what stands before its yield enters, the rest leaves."""

    def helper(*args, **kwargs):
        manager = _GeneratorManager(func(*args, **kwargs))
        manager._make = lambda: helper(*args, **kwargs)
        return manager

    helper.__name__ = func.__name__
    helper.__qualname__ = func.__qualname__
    helper.__doc__ = func.__doc__
    helper.__wrapped__ = func
    return helper


class ContextDecorator:
    """A base for managers that can also decorate a function."""

    def __call__(self, func):
        def inner(*args, **kwargs):
            with self:
                return func(*args, **kwargs)

        inner.__name__ = func.__name__
        inner.__doc__ = func.__doc__
        return inner


class AbstractContextManager:
    """A base for managers that enter as themselves."""

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        return None


class nullcontext(AbstractContextManager):
    """A manager that does nothing."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result


class closing(AbstractContextManager):
    """A manager that closes a thing at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, kind, value, trace):
        self.thing.close()


class suppress(AbstractContextManager):
    """A manager that swallows some exceptions."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        return None

    def __exit__(self, kind, value, trace):
        return kind is not None and issubclass(kind, self._exceptions)


class redirect_stdout(AbstractContextManager):
    """A manager that sends what is printed to another stream."""

    _name = "stdout"

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        import sys

        self._old_targets.append(getattr(sys, self._name))
        setattr(sys, self._name, self._new_target)
        return self._new_target

    def __exit__(self, kind, value, trace):
        import sys

        setattr(sys, self._name, self._old_targets.pop())


class redirect_stderr(redirect_stdout):
    """A manager that sends what is written to sys.stderr to another stream."""

    _name = "stderr"


class ExitStack:
    """A manager that leaves the managers it was given, the last one first."""

    def __init__(self):
        self._exits = []

    def enter_context(self, cm):
        """Enters a manager; what it gives."""
        result = cm.__enter__()
        self._exits.append(cm.__exit__)
        return result

    def callback(self, callback, /, *args, **kwargs):
        """Remembers a function to call at the end."""

        def leave(kind, value, trace):
            callback(*args, **kwargs)

        self._exits.append(leave)
        return callback

    def push(self, exit):
        """Remembers a manager to leave."""
        self._exits.append(getattr(exit, "__exit__", exit))
        return exit

    def pop_all(self):
        """A new stack with all that is remembered here."""
        new = type(self)()
        new._exits, self._exits = self._exits, []
        return new

    def close(self):
        """Leaves all at once."""
        self.__exit__(None, None, None)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        first = value
        while self._exits:
            leave = self._exits.pop()
            try:
                if leave(None if value is None else type(value), value, None):
                    value = None
            except BaseException as error:
                value = error
        if value is not None and value is not first:
            raise value
        return first is not None and value is None
