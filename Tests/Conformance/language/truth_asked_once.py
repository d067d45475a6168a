# In chains of `and` and `or` every operand is asked for its truth once.
class Flag:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print('bool', self.value)
        return bool(self.value)


for a in (0, 1):
    for b in (0, 1):
        for c in (0, 1):
            print(a, b, c)
            x = Flag(a) and Flag(b) or Flag(c)
            y = (Flag(a) or Flag(b)) and Flag(c)
            z = Flag(a) and (Flag(b) or Flag(c))
            w = (Flag(a) and Flag(b)) and Flag(c) or Flag(2)
            v = [not (Flag(a) or Flag(b)), (Flag(a) and Flag(b) or Flag(c)) and Flag(3)]
            print(x.value, y.value, z.value, w.value, v[0], v[1].value)
