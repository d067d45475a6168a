# __getattr__, __setattr__ and __enter__/__exit__ as classes define them.
class Tracked:
    def __init__(self):
        self.log = []

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return f"made {name}"

    def __setattr__(self, name, v):
        object.__setattr__(self, name, v)
        if name != "log":
            self.log.append((name, v))


t = Tracked()
t.a = 1
t.b = 2
print(t.a, t.zzz, t.log, hasattr(t, "_x"), getattr(t, "_x", "default"))


class Frozen:
    def __init__(self, **kw):
        for k, v in kw.items():
            object.__setattr__(self, k, v)

    def __setattr__(self, k, v):
        raise AttributeError(f"cannot set {k}")


f = Frozen(x=1)
try:
    f.x = 2
except AttributeError as e:
    print(e, f.x)
