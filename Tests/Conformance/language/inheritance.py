# Single inheritance: overriding, super(), isinstance and issubclass, attribute lookup.
class Animal:
    kind = "animal"

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} makes {self.sound()}"

    def sound(self):
        return "a sound"


class Dog(Animal):
    kind = "dog"

    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def sound(self):
        return "woof"


class Puppy(Dog):
    def __init__(self, name):
        super().__init__(name, 0)

    def sound(self):
        return super().sound() + "!"


for a in (Animal("x"), Dog("rex", 3), Puppy("bit")):
    print(a.speak(), a.kind, type(a).__name__)
p = Puppy("q")
print(
    isinstance(p, Dog),
    isinstance(p, Animal),
    issubclass(Puppy, Animal),
    issubclass(Animal, Dog),
    issubclass(Dog, (int, Animal)),
)
print(
    p.age,
    Puppy.__mro__[1].__name__,
    [c.__name__ for c in Puppy.__mro__],
    Animal.sound(p),
    Dog.sound(p),
)
Animal.legs = 4
print(p.legs, Dog.legs)


class Base:
    def template(self):
        return [self.step(i) for i in range(3)]

    def step(self, i):
        raise NotImplementedError


class Twice(Base):
    def step(self, i):
        return 2 * i


print(Twice().template())
try:
    Base().template()
except NotImplementedError as e:
    print(type(e).__name__, repr(str(e)))
