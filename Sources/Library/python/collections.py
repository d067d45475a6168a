"""Containers beside list and dict."""


class OrderedDict:
    """A mapping that prints its pairs in order and can move them to either end."""

    def __init__(self, pairs=(), **named):
        self._items = dict(pairs._items if isinstance(pairs, OrderedDict) else pairs, **named)

    def __getitem__(self, key):
        return self._items[key]

    def __setitem__(self, key, value):
        self._items[key] = value

    def __delitem__(self, key):
        del self._items[key]

    def __contains__(self, key):
        return key in self._items

    def __iter__(self):
        return iter(self._items)

    def __len__(self):
        return len(self._items)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return self._items == other

    def __repr__(self):
        return f"OrderedDict({list(self._items.items())})" if self._items else "OrderedDict()"

    def keys(self):
        """The keys, in order."""
        return self._items.keys()

    def values(self):
        """The values, in order."""
        return self._items.values()

    def items(self):
        """Pairs of key and value, in order."""
        return self._items.items()

    def get(self, key, default=None):
        """The value of key, or default."""
        return self._items.get(key, default)

    def setdefault(self, key, default=None):
        """The value of key, which is set to default where there is none."""
        return self._items.setdefault(key, default)

    def pop(self, key, *default):
        """Removes key and gives its value."""
        return self._items.pop(key, *default)

    def popitem(self, last=True):
        """Removes and gives the last pair, or the first."""
        if not self._items:
            raise KeyError("dictionary is empty")
        key = list(self._items)[-1 if last else 0]
        return key, self._items.pop(key)

    def update(self, other=(), **named):
        """Takes over the pairs of another mapping."""
        self._items.update(other._items if isinstance(other, OrderedDict) else other, **named)

    def copy(self):
        """A new OrderedDict of the same pairs."""
        return OrderedDict(self)

    def clear(self):
        """Removes every pair."""
        self._items.clear()

    def move_to_end(self, key, last=True):
        """Moves a key to the end, or with last=False to the front."""
        value = self._items.pop(key)
        if last:
            self._items[key] = value
        else:
            self._items = {key: value, **self._items}
