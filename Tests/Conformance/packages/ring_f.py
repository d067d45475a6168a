# Uses a name of a module that is still loading; loaded by circular_import.
import ring_e

print(ring_e.late)
