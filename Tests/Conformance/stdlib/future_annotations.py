# Postponed annotations are text.
from __future__ import annotations
from dataclasses import dataclass, fields

@dataclass
class Node:
    value: int
    next: Node | None = None

print(Node(1, Node(2)), [f.type for f in fields(Node)])
def f(x: Undefined) -> AlsoUndefined:
    return x
print(f(3))
