# Frozen and ordered dataclasses.
from dataclasses import dataclass, FrozenInstanceError

@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0

v = Version(1, 2)
print(sorted([Version(2), Version(1, 5), v]), v < Version(1, 3), v >= Version(1, 2), max(v, Version(1)))
print({v: "one", Version(1, 2): "same"}, hash(v) == hash(Version(1, 2)))
for f in (lambda: setattr(v, "major", 3), lambda: setattr(v, "other", 3), lambda: delattr(v, "major"), lambda: v < 3):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e, isinstance(e, AttributeError))
@dataclass(eq=False)
class Same:
    x: int
print(Same(1) == Same(1), Same(1).x)
