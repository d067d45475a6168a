# A product and a sum, and numbers on the left of an operator, for everything that has them.


class Text:
    def __init__(self, text):
        self.text = text

    def __mul__(self, other):
        return Text(f"({self.text} * {other})")

    def __rmul__(self, other):
        return Text(f"({other} *r {self.text})")

    def __add__(self, other):
        return Text(f"({self.text} + {other})")

    def __radd__(self, other):
        return Text(f"({other} +r {self.text})")

    def __sub__(self, other):
        return Text(f"({self.text} - {other})")

    def __rsub__(self, other):
        return Text(f"({other} -r {self.text})")

    def __iadd__(self, other):
        return Text(f"({self.text} += {other})")

    def __str__(self):
        return self.text


def forms(x, y, z):
    total = z
    total += x * y
    rest = z
    rest -= x * y
    return (x * y + z, z + x * y, x * y - z, z - x * y, x * 2 + z, z - 0.5 * x, 3 * x - z,
            total, rest, x * y + x * y, x * y - y * x)


def left(x):
    return 2 * x, 1 + x, 2.5 * x, 0.5 + x, -3 * x, 2 * 3 + x, 1 - x


def show(value):
    return " ".join(str(item) for item in value)


for x, y, z in [(2, 3, 4), (2.5, 3.0, 4.25), (2, 3.0, 1), (2.0, 3, 0.1), (True, 2, 3),
                (2**40, 2**40, 1), (2**62, 1, 2**62), (-2**62, 2, -1), (0.1, 0.2, 0.3),
                (1e308, 10.0, 1.0), (float("inf"), 0.0, 1.0),
                (2**53, 1.0, 1), (3, 2**63, 5)]:
    print(show(forms(x, y, z)))
print(show(forms(Text("x"), Text("y"), Text("z"))))
print(show(left(Text("x"))))
for x in (7, 2.5, True, 10**20, -0.0, 2**62, 2**63 - 1):
    print(show(left(x)))
print(2 * "ab" + "c", 2 * [1] + [2], 3 * (1,))

s = "x"
s = 2 * s
print(s)
for bad in (lambda: 1 + "a", lambda: 2 * None, lambda: 1.5 * "a", lambda: 2 * {} + 1,
            lambda: forms("a", "b", "c"), lambda: forms(1, 2, "c"), lambda: forms([1], 2, 3)):
    try:
        print(bad())
    except TypeError as error:
        print(error)


def unbound(flag):
    if flag:
        z = 1
    return 2.0 * flag + z


def unbound_factor(flag):
    if flag:
        z = 1
    return 2 * z


for function in (unbound, unbound_factor):
    try:
        function(0)
    except UnboundLocalError as error:
        print(error)
