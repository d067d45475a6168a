# field() says more.
from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass

@dataclass
class Config:
    name: str
    layers: list = field(default_factory=list)
    lr: float = field(default=0.1, repr=False)
    steps: int = field(default=0, init=False)
    tags: dict = field(default_factory=dict, compare=False)

a, b = Config("a"), Config("a")
a.layers.append(3)
print(a, b, a == b)
b.layers.append(3)
b.tags["x"] = 1
print(a == b, [f.name for f in fields(a)], [f.name for f in fields(Config)])
print(asdict(a), astuple(b))
c = replace(a, name="c", lr=0.5)
print(c, c.lr, c.layers is a.layers, is_dataclass(c), is_dataclass(Config), is_dataclass(3))
try:
    replace(a, steps=3)
except ValueError as e:
    print(e)
try:
    Config("a", steps=3)
except TypeError as e:
    print(e)
