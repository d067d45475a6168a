# Decorators that keep the name.
from functools import wraps, total_ordering, cmp_to_key

def log(fn):
    @wraps(fn)
    def wrapper(*args, **kwargs):
        """wrapper doc"""
        print("calling", fn.__name__, args, kwargs)
        return fn(*args, **kwargs)
    return wrapper

@log
def add(a, b=1):
    """Adds."""
    return a + b

print(add(1, b=2), add.__name__, add.__doc__, add.__wrapped__(5, 5), add.__qualname__)
print(sorted([5, 2, 9], key=cmp_to_key(lambda a, b: b - a)))
print(sorted(["b", "A", "c"], key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))

@total_ordering
class V:
    def __init__(self, n):
        self.n = n
    def __eq__(self, o):
        return self.n == o.n
    def __lt__(self, o):
        return self.n < o.n

print(V(1) < V(2), V(1) <= V(1), V(3) > V(2), V(3) >= V(4), V(1) != V(2), max([V(3), V(7)]).n)
try:
    @total_ordering
    class W:
        pass
except ValueError as e:
    print(e)
