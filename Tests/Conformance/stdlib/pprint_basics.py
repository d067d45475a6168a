# Containers over several lines.
from pprint import pprint, pformat

pprint({"b": 1, "a": [1, 2, 3]})
data = {"name": "resnet", "layers": [{"kind": "conv", "size": 64}, {"kind": "conv", "size": 128}, {"kind": "linear", "size": 10}], "rates": [0.1, 0.01]}
pprint(data)
pprint(list(range(40)))
print(pformat([1, (2,), {3}], width=5))
pprint(("a" * 40, "b" * 40))
pprint(data, sort_dicts=False, indent=2, width=60)
pprint([])
