# A module beside the script, imported once, with its own names.
import neighbour_shapes
import neighbour_shapes as ns
from neighbour_shapes import area, SIDES as sides

print(area(2, 3), sides, ns.area is area, neighbour_shapes.__name__, __name__)
ns.SIDES = 5
print(neighbour_shapes.SIDES, sides, ns.grow(), ns.total, hasattr(ns, "area"), hasattr(ns, "zzz"))
try:
    ns.zzz
except AttributeError as e:
    print(e)
