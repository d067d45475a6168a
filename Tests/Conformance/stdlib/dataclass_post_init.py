# __post_init__, InitVar and ClassVar.
from dataclasses import dataclass, field, InitVar
from typing import ClassVar, Optional, List

@dataclass
class Rect:
    w: float
    h: float
    area: float = field(init=False)
    scale: InitVar[int] = 1
    count: ClassVar[int] = 0
    names: Optional[List[str]] = None

    def __post_init__(self, scale):
        if self.w < 0:
            raise ValueError("negative width")
        self.area = self.w * self.h * scale
        Rect.count += 1

print(Rect(2, 3), Rect(2, 3, 10).area, Rect.count)
try:
    Rect(-1, 1)
except ValueError as e:
    print(e)
