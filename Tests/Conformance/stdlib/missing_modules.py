# Modules that are not there.
try:
    import no_such_module
except ModuleNotFoundError as e:
    print(e, isinstance(e, ImportError), e.name)
try:
    from collections import nothing
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])
try:
    import math.nothing
except ImportError as e:
    print(e)
import os.path, collections as c
print(c.OrderedDict is c.OrderedDict, os.path.join("a", "b"))
