# itemgetter, attrgetter and methodcaller.
from operator import itemgetter, attrgetter, methodcaller

rows = [("b", 2), ("a", 3), ("c", 1)]
print(sorted(rows, key=itemgetter(1)), sorted(rows, key=itemgetter(0)), itemgetter(0, 1)("xyz"))
print(max({"a": 3, "b": 7}.items(), key=itemgetter(1)), itemgetter("k")({"k": 5}))
class P:
    def __init__(self, n, a):
        self.name, self.age = n, a
people = [P("ann", 30), P("bob", 25)]
print([p.name for p in sorted(people, key=attrgetter("age"))], attrgetter("name", "age")(people[0]))
print(attrgetter("__class__.__name__")(people[0]), methodcaller("upper")("abc"), methodcaller("split", ",", maxsplit=1)("a,b,c"))
print(itemgetter(1), itemgetter(1, "a"), attrgetter("x.y"), methodcaller("f", 1, k=2))
for f in (lambda: itemgetter(9)([1]), lambda: attrgetter("zz")(1), lambda: attrgetter(3)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
