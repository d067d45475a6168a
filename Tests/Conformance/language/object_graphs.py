# Ten thousand cyclic graphs of closures and objects, made and dropped.
class Node:
    def __init__(self, value):
        self.value = value
        self.children = []
        self.back = lambda: self.value


def graph(n):
    a, b = Node(n), Node(n + 1)
    a.children.append(b)
    b.children.append(a)
    return a


total = 0
for i in range(10000):
    total += graph(i).back()
print(total)
