# Half of a circle of imports; loaded by circular_import.
import ring_a


def get():
    return "b sees " + ring_a.value
