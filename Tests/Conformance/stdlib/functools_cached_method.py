# A cache on a method.
from functools import lru_cache

class Grid:
    def __init__(self, n):
        self.n = n

    @lru_cache(maxsize=None)
    def paths(self, r, c):
        if r == self.n or c == self.n:
            return 1
        return self.paths(r + 1, c) + self.paths(r, c + 1)

g = Grid(8)
print(g.paths(0, 0), Grid.paths.cache_info().misses, g.paths(r=0, c=0))
