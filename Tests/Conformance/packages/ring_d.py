# Fails inside a circle of imports; loaded by circular_import.
from ring_c import other

thing = 2
