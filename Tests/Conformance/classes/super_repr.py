# The texts of super() and of a __repr__ that gives a kind of str.
class A:
    def p(self): print(super())
A().p()


class Text(str):
    pass


class Loud:
    def __repr__(self):
        return Text("loud")

    __str__ = __repr__


print(repr(Loud()), str(Loud()), ascii(Loud()), f"{Loud()}", "%s" % Loud(), [Loud()])
