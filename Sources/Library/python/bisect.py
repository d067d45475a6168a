"""Places in sorted lists, found by halving."""


def _search(a, x, lo, hi, key, is_right):
    if lo < 0:
        raise ValueError("lo must be non-negative")
    if hi is None:
        hi = len(a)
    while lo < hi:
        middle = (lo + hi) // 2
        item = a[middle] if key is None else key(a[middle])
        if (not x < item) if is_right else item < x:
            lo = middle + 1
        else:
            hi = middle
    return lo


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    """The first place where x keeps a sorted: before items equal to it."""
    return _search(a, x, lo, hi, key, False)


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    """The last place where x keeps a sorted: behind items equal to it."""
    return _search(a, x, lo, hi, key, True)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    """Puts x into a, before items equal to it."""
    a.insert(_search(a, x if key is None else key(x), lo, hi, key, False), x)


def insort_right(a, x, lo=0, hi=None, *, key=None):
    """Puts x into a, behind items equal to it."""
    a.insert(_search(a, x if key is None else key(x), lo, hi, key, True), x)


bisect = bisect_right
insort = insort_right
