"""Shapes."""
from . import circle
from .square import area as square_area

print("init of", __name__)
VERSION = "1.0"
NAMES = [circle.__name__, square_area(2)]
