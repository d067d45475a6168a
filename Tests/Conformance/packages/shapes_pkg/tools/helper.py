from ..circle import area as ca
from .. import square
from ..square import area
from . import __name__ as package_name


def describe(module):
    return f"{module.__name__}: {module.area(1)} {ca(1)} {square.area(2)} {area(3)} {package_name}"
