# Augmented assignment to attributes and items: what is evaluated, how often, and what is stored.
log = []


class Box:
    def __init__(self):
        self.value = 1
        self.items = [1, 2, 3]

    def __setattr__(self, name, value):
        log.append(("set", name, value))
        object.__setattr__(self, name, value)


class Table(dict):
    def __getitem__(self, key):
        log.append(("get", key))
        return dict.__getitem__(self, key)

    def __setitem__(self, key, value):
        log.append(("put", key, value))
        dict.__setitem__(self, key, value)


def target(value):
    log.append("target")
    return value


def number(value):
    log.append("number")
    return value


def run():
    box = Box()
    box.value += 2
    box.value *= box.value + 1
    target(box).value -= number(3)
    box.items[target(1)] += number(10)
    box.items[-1] **= 2
    box.items += [4]
    table = Table(a=1)
    key = "a"
    table[key] += 1
    table[target(key)] = table[key] * 2
    box.box = box
    box.box.box.value += 1
    box.value = box.value = 7
    counts = {}
    for word in "a b a c a".split():
        counts[word] = counts.get(word, 0)
        counts[word] += 1
    print(box.value, box.items, list(table.items()), counts)


run()
for entry in log:
    print(entry if not isinstance(entry, tuple) or not isinstance(entry[-1], Box) else entry[:2])


def failing():
    values = [1, 2]
    index = 5
    try:
        values[index] += 1
    except IndexError as error:
        print(error)
    try:
        values.missing += 1
    except AttributeError as error:
        print(error)
    pair = ([1], 2)
    try:
        pair[0] += [2]
    except TypeError as error:
        print(error, pair)
    return values


print(failing())


def rebinding(node):
    node.next = node = {"fresh": True}
    return node


class Node:
    pass


start = Node()
print(rebinding(start), hasattr(start, "next"))


def loops():
    seen = []
    for item in (1, "two", (3,)):
        seen.append(item)
        if item == "two":
            continue
        for inner in (item, item):
            if inner == 1:
                break
        else:
            seen.append("no break")
    for empty in ():
        seen.append(empty)
    for a, b in ((1, 2), (3, 4)):
        seen.append(a + b)
    return seen, [x for x in (1, 2, 3)], {x for x in ()}, list(x for x in (5, 6))


print(loops())
