# Fields that reach into their argument: '{0[1]}', '{x.y}', over and over.
class Point:
    def __init__(self):
        self.name = ["x" * 3, "y" * 3]


for i in range(300):
    texts = ["{0[0]}|{0[1]}".format("a" + str(i)), "{p.name[1]}".format(p=Point())]
print(texts)
for template in ("{0[0]} {0[k]}", "{0.nope}", "{0[9]}"):
    for _ in range(20):
        try:
            print(template.format("ab"))
        except Exception as e:
            error = e
    print(type(error).__name__, error)
