# A least-recently-used cache: a doubly linked list with a dict, and the same with dict order.
class Node:
    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.prev = self.next = None


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.map = {}
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head
        self.hits = self.misses = 0

    def _remove(self, node):
        node.prev.next, node.next.prev = node.next, node.prev

    def _push(self, node):
        node.prev, node.next = self.head, self.head.next
        self.head.next.prev = node
        self.head.next = node

    def __getitem__(self, key):
        try:
            node = self.map[key]
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        self._remove(node)
        self._push(node)
        return node.value

    def __setitem__(self, key, value):
        if key in self.map:
            self._remove(self.map.pop(key))
        elif len(self.map) >= self.capacity:
            oldest = self.tail.prev
            self._remove(oldest)
            del self.map[oldest.key]
        self.map[key] = node = Node(key, value)
        self._push(node)

    def __contains__(self, key):
        return key in self.map

    def __len__(self):
        return len(self.map)

    def __iter__(self):
        node = self.head.next
        while node is not self.tail:
            yield node.key, node.value
            node = node.next

    def __repr__(self):
        return f"LRUCache({dict(self)})"


cache = LRUCache(3)
for i, ch in enumerate("abcd"):
    cache[ch] = i
print(cache, len(cache), "a" in cache)
cache["b"]
cache["e"] = 9
print(list(cache))
try:
    cache["zzz"]
except KeyError as e:
    print("missing", e)
print(cache.hits, cache.misses)


class OrderedLRU(dict):
    def __init__(self, capacity):
        super().__init__()
        self.capacity = capacity

    def touch(self, key):
        self[key] = self.pop(key)

    def put(self, key, value):
        if key in self:
            self.pop(key)
        elif len(self) == self.capacity:
            del self[next(iter(self))]
        self[key] = value


o = OrderedLRU(2)
o.put("x", 1)
o.put("y", 2)
o.touch("x")
o.put("z", 3)
print(o, list(o))


def memoize(limit):
    def decorate(fn):
        store = LRUCache(limit)

        def wrapper(*args):
            try:
                return store[args]
            except KeyError:
                store[args] = result = fn(*args)
                return result

        wrapper.store = store
        return wrapper

    return decorate


@memoize(50)
def binomial(n, k):
    return 1 if k in (0, n) else binomial(n - 1, k - 1) + binomial(n - 1, k)


print(binomial(10, 4), binomial.store.hits, len(binomial.store))
