# Half of a circle of imports; loaded by circular_import.
import ring_b

value = "a"


def from_b():
    return ring_b.get()
