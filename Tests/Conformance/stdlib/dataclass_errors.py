# What a dataclass refuses.
from dataclasses import dataclass, field, asdict, fields

def mutable():
    @dataclass
    class A:
        x: list = []

def order():
    @dataclass
    class A:
        x: int = 1
        y: int

def both():
    @dataclass
    class A:
        x: int = field(default=1, default_factory=int)

def untyped():
    @dataclass
    class A:
        x = field(default=1)

def no_eq():
    @dataclass(eq=False, order=True)
    class A:
        x: int

for f in (mutable, order, both, untyped, no_eq, lambda: asdict(3), lambda: fields(3)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, "-", e)
