# The views of an OrderedDict have types of their own
from collections import OrderedDict

d = OrderedDict(a=1, b=2)
print(d.keys(), d.values(), d.items())
print(type(d.keys()).__name__, len(d.keys()), "a" in d.keys(), list(d.items()))
print(d.keys() & {"a"}, d.keys() == {"a", "b"}, d.items() - {("a", 1)})


class Sub(OrderedDict):
    pass


print(Sub(x=1).keys(), dict(d).keys(), OrderedDict().values())
