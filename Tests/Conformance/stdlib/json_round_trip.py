# Settings go out and come back.
import json
from dataclasses import dataclass, asdict
from collections import defaultdict, Counter, namedtuple
from enum import Enum

@dataclass
class Config:
    lr: float
    layers: list
    name: str = "net"

c = Config(0.001, [64, 32])
text = json.dumps(asdict(c), indent=4)
print(text)
back = Config(**json.loads(text))
print(back == c, json.loads(json.dumps([1, [2, {"a": None}]])) == [1, [2, {"a": None}]])
d = defaultdict(list)
d["x"].append(1)
P = namedtuple("P", "a b")
print(json.dumps(d), json.dumps(Counter("aab")), json.dumps(P(1, 2)), json.dumps({"k": d, "p": [P(0, 1)]}))
history = {"epoch": list(range(3)), "loss": [round(1 / (i + 1), 3) for i in range(3)]}
print(json.dumps(history))
