# Messages of attributes that are not there or cannot be set.
class Net:
    def __init__(self):
        self.weight = 1

    @property
    def size(self):
        return 3


n = Net()
cases = {
    "n.wieght": lambda: n.wieght,
    "Net.nope": lambda: Net.nope,
    "(5).foo": lambda: (5).foo,
    "'a'.push": lambda: "a".push,
    "[].add": lambda: [].add,
    "None.x": lambda: None.x,
    "{}.x": lambda: {}.x,
    "(1,).append": lambda: (1,).append,
    "len.x": lambda: len.x,
    "(lambda: 0).x": lambda: (lambda: 0).x,
    "set().append": lambda: set().append,
    "1.5.real_": lambda: (1.5).real_,
    "True.x": lambda: True.x,
    "range(3).x": lambda: range(3).x,
    "n.size = 1": lambda: setattr(n, "size", 1),
    "(5).x = 1": lambda: setattr(5, "x", 1),
    "getattr(n, 'q')": lambda: getattr(n, "q"),
    "del n.q": lambda: delattr(n, "q"),
    "del n.size": lambda: delattr(n, "size"),
}
for text, f in cases.items():
    try:
        print(text, "=", f())
    except AttributeError as e:
        print(text, "->", e)
