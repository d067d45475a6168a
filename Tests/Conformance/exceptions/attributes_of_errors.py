# Attributes that builtin exceptions carry.
try:
    {}["key"]
except KeyError as e:
    print(e.args, e.args[0])
try:
    undefined
except NameError as e:
    print(e.name, e.args)
try:
    [].missing
except AttributeError as e:
    print(e.name, e.obj)
try:
    import nonexistent_module
except ImportError as e:
    print(e.name, e, type(e).__name__)
try:
    from math import nothing_here
except ImportError as e:
    print(e.name, str(e).split(" (")[0])
s = StopIteration(7)
print(s.value, StopIteration().value)
o = OSError(2, "No such file", "name.txt")
print(o.errno, o.strerror, o.filename, o, o.args, type(o).__name__)
print(OSError("plain").errno, OSError("plain"))
