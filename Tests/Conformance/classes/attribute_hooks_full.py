# __getattr__, __setattr__, __delattr__: when they run, and how they reach the default behaviour.
class Record:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def __getattr__(self, name):
        if name.startswith("get_"):
            return lambda: f"got {name[4:]}"
        raise AttributeError(f"no {name}")


r = Record(a=1, b=2)
print(r.a, r.get_x(), hasattr(r, "zzz"), getattr(r, "zzz", "default"), r.__dict__)
try:
    r.zzz
except AttributeError as e:
    print(e)


class Watched:
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)


w = Watched()
w.x = 1
w.x += 1
setattr(w, "y", 3)
del w.x
delattr(w, "y")
print(w.__dict__)
try:
    del w.x
except AttributeError as e:
    print(e)


class Frozen:
    def __init__(self):
        object.__setattr__(self, "v", 1)

    def __setattr__(self, name, value):
        raise AttributeError(f"cannot assign to field '{name}'")


f = Frozen()
try:
    f.v = 2
except AttributeError as e:
    print(e, f.v)


class Proxy:
    def __init__(self, target):
        self._target = target

    def __getattr__(self, name):
        return getattr(self._target, name)


p = Proxy([3, 1, 2])
p.sort()
print(p._target, p.index(3))
try:
    p.nothing
except AttributeError as e:
    print(e)
try:
    len(p)
except TypeError as e:
    print(e)


class Lazy:
    def __getattr__(self, name):
        print("computing", name)
        value = name.upper()
        setattr(self, name, value)
        return value


z = Lazy()
print(z.abc, z.abc)


class Instance:
    pass


i = Instance()
for bad in ["i.q", "Instance.q", "(5).q", "''.q", "[].q", "None.q", "len.q", "(lambda: 0).q"]:
    pass
try:
    i.q
except AttributeError as e:
    print(e)
try:
    del i.q
except AttributeError as e:
    print(e)
try:
    Instance.q
except AttributeError as e:
    print(e)
try:
    (5).q = 1
except AttributeError as e:
    print(e)
try:
    int.q = 1
except TypeError as e:
    print(e)
try:
    [].append = 1
except AttributeError as e:
    print(e)
try:
    setattr(i, 5, 1)
except TypeError as e:
    print(e)
try:
    getattr(i, 5)
except TypeError as e:
    print(e)
