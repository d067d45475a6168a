# property: getter, setter, deleter, docstring, inheritance, the functional form and the errors.
class Temperature:
    def __init__(self, celsius):
        self._celsius = celsius

    @property
    def celsius(self):
        """Degrees."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print("deleting")
        del self._celsius

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32


t = Temperature(100)
print(t.celsius, t.fahrenheit)
t.celsius = 0
print(t.fahrenheit, Temperature.celsius.__doc__)
try:
    t.celsius = -300
except ValueError as e:
    print(e)
try:
    t.fahrenheit = 5
except AttributeError as e:
    print(e)
try:
    del t.fahrenheit
except AttributeError as e:
    print(e)
del t.celsius
try:
    t.celsius
except AttributeError as e:
    print(e)
print(type(Temperature.celsius), t.__dict__)


class Warm(Temperature):
    @property
    def celsius(self):
        return super().celsius + 1

    @Temperature.fahrenheit.setter
    def fahrenheit(self, value):
        self._celsius = (value - 32) * 5 / 9


w = Warm(10)
print(w.celsius)
w.fahrenheit = 212
print(w.celsius)
try:
    w.celsius = 3
except AttributeError as e:
    print(e)


class Old:
    def get(self):
        return "got"

    def put(self, v):
        print("put", v)

    x = property(get, put, doc="the x")
    y = property(lambda self: 42)


o = Old()
o.x = 3
print(o.x, o.y, Old.x.__doc__, Old.y.__doc__)


class WriteOnly:
    p = property(None, lambda self, v: print("set", v))


wo = WriteOnly()
wo.p = 1
try:
    wo.p
except AttributeError as e:
    print(e)
print(hasattr(t, "celsius"), getattr(w, "celsius"), isinstance(Old.x, property))
print(Old.x.fget(o), Old.x.fset is Old.put, Old.x.fdel)
