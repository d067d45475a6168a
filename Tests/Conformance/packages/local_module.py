# Importing modules and packages beside the script in every form.
import shapes_pkg
import shapes_pkg.circle
import shapes_pkg.square as sq
from shapes_pkg import circle, VERSION
from shapes_pkg.circle import area as circle_area, PI
from shapes_pkg.tools.helper import describe
import shapes_pkg.tools

print(shapes_pkg.__name__, shapes_pkg.circle.__name__, sq.__name__)
print(shapes_pkg.circle is circle, VERSION, PI, circle_area(2), sq.area(3))
print(describe(sq), shapes_pkg.tools.helper.describe(circle))
print(shapes_pkg.NAMES, shapes_pkg.__doc__, circle.__doc__)
import shapes_pkg as again

print(again is shapes_pkg)
print(shapes_pkg.__file__.split("/")[-2:], circle.__file__.split("/")[-1], shapes_pkg.__package__)
try:
    import shapes_pkg.nothing
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    from shapes_pkg import nothing
except ImportError as e:
    print(str(e).split(" (")[0])
try:
    import no_such_module
except ImportError as e:
    print(type(e).__name__, e)


def local():
    from shapes_pkg.square import area
    import shapes_pkg.square

    return area(1), shapes_pkg.square.area(2)


print(local())
circle.PI = 3
print(circle.area(1), PI)
print(hasattr(circle, "area"), getattr(circle, "missing", "none"))
try:
    circle.missing
except AttributeError as e:
    print(e)
