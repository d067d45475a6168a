# A singly linked list with iteration, slicing, reversal, and errors like those of list.
class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self._size = 0
        for item in reversed(list(items)):
            self.push(item)

    def push(self, item):
        self.head = Node(item, self.head)
        self._size += 1

    def append(self, item):
        if self.head is None:
            return self.push(item)
        node = self._node(self._size - 1)
        node.next = Node(item)
        self._size += 1

    def _node(self, index):
        if index < 0:
            index += self._size
        if not 0 <= index < self._size:
            raise IndexError("list index out of range")
        node = self.head
        for _ in range(index):
            node = node.next
        return node

    def __getitem__(self, index):
        if isinstance(index, slice):
            return LinkedList([self[i] for i in range(*index.indices(len(self)))])
        return self._node(index).value

    def __setitem__(self, index, value):
        self._node(index).value = value

    def __delitem__(self, index):
        if index == 0 and self.head:
            self.head = self.head.next
        else:
            before = self._node(index - 1)
            self._node(index)
            before.next = before.next.next
        self._size -= 1

    def __len__(self):
        return self._size

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __reversed__(self):
        return iter(list(self)[::-1])

    def __add__(self, other):
        return LinkedList([*self, *other])

    def __iadd__(self, other):
        for x in other:
            self.append(x)
        return self

    def __eq__(self, other):
        return len(self) == len(other) and all(a == b for a, b in zip(self, other))

    def __bool__(self):
        return self.head is not None

    def __repr__(self):
        return "LinkedList(" + " -> ".join(map(repr, self)) + ")"

    def reverse(self):
        previous = None
        node = self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous


l = LinkedList(range(5))
print(l, len(l), l[0], l[-1], l[1:4], l[::-2], bool(l), bool(LinkedList()))
l.reverse()
print(l, list(reversed(l)), 3 in l, 9 in l, sum(l), max(l))
l[0] = "first"
del l[1]
l += [7, 8]
print(l, l + ["x"], l == LinkedList(["first", 2, 1, 0, 7, 8]), l != [1])
a, *rest = l
print(a, rest, sorted(map(str, l)))
for f in [lambda: l[10], lambda: l.__delitem__(77), lambda: LinkedList()[0]]:
    try:
        f()
    except IndexError as e:
        print("IndexError", e)
n = Node(1)
try:
    n.other = 5
except AttributeError as e:
    print(e)
