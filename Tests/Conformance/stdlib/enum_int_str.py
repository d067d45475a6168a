# Members that are numbers or texts.
from enum import Enum, IntEnum, StrEnum, auto

class P(IntEnum):
    LOW = 1
    HIGH = 3

print(P.LOW, repr(P.HIGH), P.LOW < P.HIGH, P.LOW + 1, P(3), [1, 2, 3][P.LOW], f"{P.HIGH}", int(P.LOW), P.LOW == 1)
print(sorted([P.HIGH, P.LOW]), max(P), sum(P), P.HIGH in (1, 3), {P.LOW: "x"}[1])
class C(str, Enum):
    A = "a"
print(C.A == "a", C.A.value, repr(C.A), C("a"), C.A.upper())
class S(StrEnum):
    RED = auto()
print(S.RED, S.RED == "red", S.RED + "!", [s.value for s in S])
