# A set is looked for in a set as a frozenset; fromkeys of a class over dict; hashes of classes over int.
class Tags(set):
    pass


s = {frozenset([1, 2]), 3}
print({1, 2} in s, Tags([1, 2]) in s, {1} in s)
s.discard({9})
s.discard(Tags([1, 2]))
print(s)
try:
    s.remove({7})
except KeyError as e:
    print(e)
try:
    s.add({1})
except TypeError as e:
    print(e)


class Table(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key, (value, value))


print(type(Table.fromkeys('ab')).__name__, Table.fromkeys('ab', 1), dict.fromkeys('ab', 2))


class Number(int):
    pass


class Key:
    def __hash__(self):
        return Number(42)


print(hash(Key()))
