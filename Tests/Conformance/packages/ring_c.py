# Fails inside a circle of imports; loaded by circular_import.
from ring_d import thing

other = 1
