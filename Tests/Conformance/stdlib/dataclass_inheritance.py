# Fields are inherited, defaults replaced.
from dataclasses import dataclass, field

@dataclass
class Base:
    a: int
    b: int = 2

@dataclass
class Child(Base):
    c: str = "c"
    a: int = 10

print(Child(), Child(1, 2, "x"), Child() == Child(10), Base(1) == Child(1))

@dataclass(kw_only=True)
class K:
    x: int
    y: int = 5
print(K(x=1))
try:
    K(1)
except TypeError as e:
    print(e)
class Plain(Base):
    def total(self):
        return self.a + self.b
print(Plain(3).total(), Plain(3))
@dataclass
class Shown:
    a: int
    def __repr__(self):
        return "mine"
print(Shown(1), Shown(1) == Shown(1))
