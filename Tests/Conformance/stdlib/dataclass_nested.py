# Dataclasses inside dataclasses and containers.
from dataclasses import dataclass, asdict, astuple, field

@dataclass
class Layer:
    size: int
    act: str = "relu"

@dataclass
class Model:
    name: str
    layers: list[Layer] = field(default_factory=list)
    best: "Layer | None" = None

m = Model("net", [Layer(3), Layer(1, "sigmoid")])
print(m)
d = asdict(m)
print(d)
d["layers"][0]["size"] = 99
print(m.layers[0].size, astuple(m), Model("x", best=Layer(2)))
