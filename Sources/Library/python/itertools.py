"""Building blocks for loops: iterators that count, join, cut, combine and group."""

from _itertools import *  # chain, count, cycle, islice, product and the others that are hot


def starmap(function, iterable, /):
    """What function makes of every item, taken apart into arguments."""
    items = iter(iterable)

    def walk():
        for arguments in items:
            yield function(*arguments)

    return walk()


def compress(data, selectors):
    """The items of data whose selector is true."""
    return (item for item, chosen in zip(data, selectors) if chosen)


def filterfalse(function, iterable, /):
    """The items of which function is false."""
    items = iter(iterable)
    if function is None:
        return (item for item in items if not item)
    return (item for item in items if not function(item))


def takewhile(predicate, iterable, /):
    """The items before the first of which predicate is false."""
    items = iter(iterable)

    def walk():
        for item in items:
            if not predicate(item):
                return
            yield item

    return walk()


def dropwhile(predicate, iterable, /):
    """The items from the first on of which predicate is false."""
    items = iter(iterable)

    def walk():
        for item in items:
            if not predicate(item):
                yield item
                break
        yield from items

    return walk()


def pairwise(iterable, /):
    """Pairs of neighbours."""
    items = iter(iterable)

    def walk():
        for left in items:
            for right in items:
                yield left, right
                left = right

    return walk()


def zip_longest(*iterables, fillvalue=None):
    """Like zip, but as long as the longest: what is missing is fillvalue."""
    sources = [iter(iterable) for iterable in iterables]

    def walk():
        running = len(sources)
        done = [False] * len(sources)
        while running:
            row = []
            for place, source in enumerate(sources):
                item = fillvalue
                if not done[place]:
                    try:
                        item = next(source)
                    except StopIteration:
                        done[place] = True
                        running -= 1
                row.append(item)
            if running:
                yield tuple(row)

    return walk()


class _Group:
    """The items of one group, while the groupby it came from stands at it."""

    def __init__(self, parent, key):
        self._parent = parent
        self._key = key

    def __iter__(self):
        return self

    def __next__(self):
        parent = self._parent
        if parent._group is not self or not parent._has_item:
            raise StopIteration
        item = parent._item
        parent._advance()
        if parent._has_item and parent._item_key != self._key:
            parent._group = None
        return item


class groupby:
    """Runs of neighbours with the same key: pairs of the key and the items."""

    def __init__(self, iterable, key=None):
        self._items = iter(iterable)
        self._key = key
        self._group = None
        self._has_item = None

    def _advance(self):
        for item in self._items:
            self._item = item
            self._item_key = item if self._key is None else self._key(item)
            self._has_item = True
            return
        self._has_item = False

    def __iter__(self):
        return self

    def __next__(self):
        if self._has_item is None:
            self._advance()
        elif self._group is not None:
            old = self._group._key
            while self._has_item and self._item_key == old:
                self._advance()
        if not self._has_item:
            self._group = None
            raise StopIteration
        self._group = _Group(self, self._item_key)
        return self._item_key, self._group


class _Tee:
    """One of the iterators tee() makes; they share a chain of cells [item, next cell]."""

    def __init__(self, items, cell):
        self._items = items
        self._cell = cell

    def __iter__(self):
        return self

    def __next__(self):
        cell = self._cell
        if not cell:
            cell.append(next(self._items))
            cell.append([])
        self._cell = cell[1]
        return cell[0]

    def __copy__(self):
        return _Tee(self._items, self._cell)


def tee(iterable, n=2, /):
    """n iterators that each give all the items."""
    if n < 0:
        raise ValueError("n must be >= 0")
    items, cell = iter(iterable), []
    return tuple([_Tee(items, cell) for _ in range(n)])
