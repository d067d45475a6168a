# Leaves a function in another module and fails; see failing_import.py.
import module_state

FACTOR = 7


def scaled(x):
    return x * FACTOR


module_state.kept = scaled
if __name__ != "__main__":
    raise ValueError("no more of this")
