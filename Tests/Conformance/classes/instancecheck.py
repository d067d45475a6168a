# An object with __instancecheck__ stands for a class in isinstance.
class Positive:
    def __instancecheck__(self, value):
        print("asked about", value)
        return value > 0


positive = Positive()
print(isinstance(3, positive), isinstance(-3, positive), isinstance(3, (str, positive)))
print(isinstance("a", (str, positive)), isinstance(-1, (str, (positive, int))))
try:
    isinstance(3, Positive())
    isinstance(3, 4)
except TypeError as e:
    print(e)
