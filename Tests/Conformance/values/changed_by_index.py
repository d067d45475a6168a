# An __index__ that empties the list it is an index of.
class Emptying:
    def __index__(self):
        items.clear()
        return 3


def attempt(action):
    global items
    items = [[i] for i in range(1000)]
    try:
        print(action(), items)
    except (IndexError, ValueError) as e:
        print(type(e).__name__, e, items)


def assign():
    items[Emptying():50] = [1]


def assign_one():
    items[Emptying()] = 1


def delete():
    del items[Emptying():50]


def delete_one():
    del items[Emptying()]


def delete_steps():
    del items[Emptying():50:2]


attempt(lambda: items[Emptying()])
attempt(lambda: items[Emptying():50])
attempt(lambda: items[:Emptying()])
attempt(lambda: items[Emptying()::-1])
for action in (assign, assign_one, delete, delete_one, delete_steps):
    attempt(action)


class Shown:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print("index", self.n)
        return self.n


letters = list("abcdefgh")
letters[Shown(1):Shown(7):Shown(2)] = [1, 2, 3]
print(letters, letters[Shown(6):Shown(1):Shown(-2)])
del letters[Shown(1):Shown(3)]
print(letters)


def growing():
    letters.extend("xyz")
    yield 0


letters[2:] = growing()
print(letters)
