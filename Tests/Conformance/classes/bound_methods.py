# Methods as values: bound, unbound, stored, compared, and functions set on instances.
class Dog:
    def __init__(self, name):
        self.name = name

    def bark(self, times=1):
        return f"{self.name}: " + "woof " * times


d, e = Dog("Rex"), Dog("Fido")
f = d.bark
print(f(), f(2), Dog.bark(e), Dog.bark(e, times=3))
print([b() for b in [d.bark, e.bark]], list(map(Dog.bark, [d, e])))
d.trick = lambda: "rolls"
print(d.trick())
Dog.sit = lambda self: self.name + " sits"
print(d.sit(), e.sit())
d.bark = lambda: "overridden"
print(d.bark(), e.bark())
del d.bark
print(d.bark())
g = "a-b".split
print(g("-"), sorted(["b", "A"], key=str.lower), list(map(str.strip, [" x ", "y "])))
m = [].append
m(1)
print(m.__self__)
print(d.bark == d.bark, d.bark == e.bark, d.bark is d.bark, len({d.bark, d.bark, e.bark}))
handlers = {"bark": d.bark, "sit": Dog.sit}
print(handlers["bark"](), handlers["sit"](e))
d.bark.__func__.note = "hi"
print(Dog.bark.note, d.bark.note)
try:
    d.bark.x = 1
except AttributeError as err:
    print(err)
