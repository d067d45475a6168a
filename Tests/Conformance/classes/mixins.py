# Mixins: cooperative super() over several bases, keyword arguments passed along, diamond order.
class Base:
    def __init__(self, **kwargs):
        if kwargs:
            raise TypeError(f"left over: {sorted(kwargs)}")
        self.log = ["Base"]

    def steps(self):
        return ["Base.steps"]


class Named(Base):
    def __init__(self, name="?", **kwargs):
        super().__init__(**kwargs)
        self.name = name
        self.log.append("Named")

    def steps(self):
        return ["Named.steps"] + super().steps()


class Sized(Base):
    def __init__(self, size=0, **kwargs):
        super().__init__(**kwargs)
        self.size = size
        self.log.append("Sized")

    def steps(self):
        return ["Sized.steps"] + super().steps()


class Both(Named, Sized):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.log.append("Both")

    def steps(self):
        return ["Both.steps"] + super().steps()


b = Both(name="n", size=3)
print(b.log, b.name, b.size, b.steps())
print([c.__name__ for c in Both.__mro__])
try:
    Both(colour="red")
except TypeError as e:
    print(e)


class ReprMixin:
    def __repr__(self):
        inner = ", ".join(f"{k}={v!r}" for k, v in vars(self).items() if not k.startswith("_"))
        return f"{self.__class__.__name__}({inner})"


class CompareMixin:
    def __lt__(self, other):
        return self.key() < other.key()

    def __eq__(self, other):
        return self.key() == other.key()


class Student(ReprMixin, CompareMixin):
    def __init__(self, name, grade):
        self.name, self.grade, self._secret = name, grade, 0

    def key(self):
        return (-self.grade, self.name)


students = [Student("Bo", 2), Student("Al", 3), Student("Cy", 2)]
print(sorted(students), max(students), students[0] == Student("Bo", 2))
