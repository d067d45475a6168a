"""Containers beside list and dict."""


class OrderedDict(dict):
    """A dict that prints its pairs in order and can move them."""

    def move_to_end(self, key, last=True):
        """Moves a key to the end, or with last=False to the front."""
        value = self.pop(key)
        if last:
            self[key] = value
        else:
            pairs = list(self.items())
            self.clear()
            self[key] = value
            self.update(pairs)

    def __repr__(self):
        return f"OrderedDict({list(self.items())})" if self else "OrderedDict()"
