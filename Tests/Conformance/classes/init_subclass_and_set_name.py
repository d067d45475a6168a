# __init_subclass__ registers subclasses; __class_getitem__ answers C[x].
class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry[name or cls.__name__] = cls


class A(Plugin):
    pass


class B(Plugin, name="bee"):
    pass


class C(B, name="cee"):
    pass


print({k: v.__name__ for k, v in Plugin.registry.items()})


class Typed:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


print(Typed["x"])
try:

    class D(A, unknown=1, name="d"):
        pass
except TypeError as e:
    print(e)
