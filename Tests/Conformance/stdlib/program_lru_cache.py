# A cache that forgets what was used longest ago.
from collections import OrderedDict

class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = OrderedDict()

    def get(self, key):
        if key not in self.items:
            return -1
        self.items.move_to_end(key)
        return self.items[key]

    def put(self, key, value):
        if key in self.items:
            self.items.move_to_end(key)
        self.items[key] = value
        if len(self.items) > self.capacity:
            gone, _ = self.items.popitem(last=False)
            print("forgot", gone)

    def __repr__(self):
        return f"LRUCache({list(self.items.items())})"

c = LRUCache(2)
c.put("a", 1)
c.put("b", 2)
print(c.get("a"))
c.put("c", 3)
print(c.get("b"), c.get("a"), c)
c.put("a", 9)
c.put("d", 4)
print(c)
