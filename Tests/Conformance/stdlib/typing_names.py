# Names for annotations are accepted.
from typing import List, Dict, Optional, Union, Callable, Tuple, Any, Iterable, TypeVar, Generic, Sequence, Set, NamedTuple, TYPE_CHECKING

T = TypeVar("T")

def first(xs: List[T], default: Optional[T] = None) -> Optional[T]:
    return xs[0] if xs else default

def apply(f: Callable[[int], int], x: Union[int, float], *rest: Any, **kw: Dict[str, Tuple[int, ...]]) -> "int":
    return f(x)

class Stack(Generic[T]):
    items: List[T]
    def __init__(self) -> None:
        self.items: list[T] = []
    def push(self, x: T) -> None:
        self.items.append(x)

s: Stack[int] = Stack()
s.push(1)
count: int
x: "Undefined" = 5
print(first([]), first([3]), apply(lambda n: n + 1, 4), s.items, TYPE_CHECKING)
print(List[int], Optional[str], Union[int, str], Dict[str, int], Callable[[int], str], Tuple[int, ...], Any, T)
print(int | None, isinstance(3, int | str), Optional[int] == Union[int, None], List)
Vector = list[float]
def scale(v: Vector) -> Vector:
    return [2 * x for x in v]
print(scale([1.0]))
