# TypedDict, Protocol, NewType and friends.
from typing import TypedDict, Protocol, Literal, Final, NewType, cast, get_type_hints

class Movie(TypedDict):
    name: str
    year: int

m: Movie = {"name": "x", "year": 3}
print(m, Movie(name="a", year=1), type(m).__name__)
class HasSize(Protocol):
    def size(self) -> int: ...
UserId = NewType("UserId", int)
print(UserId(5), cast(int, "a"), Literal["a", 1])
LIMIT: Final = 3
class A:
    x: int
    y: "str" = ""
print(LIMIT, A.__annotations__)
