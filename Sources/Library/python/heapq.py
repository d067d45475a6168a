"""A list as a priority queue: its smallest item always stands first."""


def _sift_up(heap, place):
    """Moves the item at place towards the front until its parent is not larger."""
    item = heap[place]
    try:
        while place > 0:
            parent = (place - 1) >> 1
            above = heap[parent]
            if not item < above:
                break
            heap[place] = above
            place = parent
    finally:
        heap[place] = item


def _sift_down(heap, place):
    """Puts the item at place where it belongs below: its smaller child moves up, to a leaf, then back."""
    end = len(heap)
    start = place
    item = heap[place]
    try:
        child = 2 * place + 1
        while child < end:
            right = child + 1
            if right < end and not heap[child] < heap[right]:
                child = right
            heap[place] = heap[child]
            place = child
            child = 2 * place + 1
        while place > start:
            parent = (place - 1) >> 1
            above = heap[parent]
            if not item < above:
                break
            heap[place] = above
            place = parent
    finally:
        heap[place] = item


def _check(heap, function):
    if not isinstance(heap, list):
        raise TypeError(f"{function} must be list, not {type(heap).__name__}")


def heappush(heap, item, /):
    """Adds an item."""
    _check(heap, "heappush() argument 1")
    heap.append(item)
    _sift_up(heap, len(heap) - 1)


def heappop(heap, /):
    """Takes the smallest item out."""
    _check(heap, "heappop() argument")
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _sift_down(heap, 0)
    return first


def heapreplace(heap, item, /):
    """Takes the smallest item out, then adds one."""
    _check(heap, "heapreplace() argument 1")
    if not heap:
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    _sift_down(heap, 0)
    return first


def heappushpop(heap, item, /):
    """Adds an item, then takes the smallest out."""
    _check(heap, "heappushpop() argument 1")
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sift_down(heap, 0)
    return item


def heapify(heap, /):
    """Puts a list into the order of a heap."""
    _check(heap, "heapify() argument")
    for place in range(len(heap) // 2 - 1, -1, -1):
        _sift_down(heap, place)


def merge(*iterables, key=None, reverse=False):
    """The items of sorted iterables, in order."""
    sources = [iter(iterable) for iterable in iterables]
    waiting = []
    for number, source in enumerate(sources):
        for item in source:
            waiting.append((item if key is None else key(item), number, item))
            break
    while waiting:
        best = waiting[0]
        for entry in waiting[1:]:
            if (best[0] < entry[0]) if reverse else (entry[0] < best[0]):
                best = entry
        place = [entry[1] for entry in waiting].index(best[1])
        yield best[2]
        for item in sources[best[1]]:
            waiting[place] = (item if key is None else key(item), best[1], item)
            break
        else:
            del waiting[place]


def nsmallest(n, iterable, key=None):
    """The n smallest items, the smallest first."""
    items = list(iterable)
    return sorted(items, key=key)[:n] if n >= len(items) or n > 0 else []


def nlargest(n, iterable, key=None):
    """The n largest items, the largest first."""
    items = list(iterable)
    return sorted(items, key=key, reverse=True)[:n] if n >= len(items) or n > 0 else []
