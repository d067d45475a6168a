# Records, grouping and reports: data classes by hand, comprehensions, sorting by several keys.
class Item:
    __slots__ = ("name", "kind", "price", "stock")

    def __init__(self, name, kind, price, stock=0):
        self.name, self.kind, self.price, self.stock = name, kind, price, stock

    @property
    def value(self):
        return self.price * self.stock

    def __repr__(self):
        return f"{self.name}({self.stock} x {self.price})"


class Inventory:
    def __init__(self):
        self._items = {}

    def add(self, *items):
        for item in items:
            if item.name in self._items:
                raise KeyError(f"{item.name} exists")
            self._items[item.name] = item
        return self

    def __getattr__(self, name):
        if name.startswith("by_"):
            attribute = name[3:]
            return lambda **kw: sorted(self._items.values(), key=lambda i: getattr(i, attribute), **kw)
        raise AttributeError(f"Inventory has no {name}")

    def group(self, key):
        groups = {}
        for item in self._items.values():
            groups.setdefault(key(item), []).append(item)
        return groups

    def __getitem__(self, name):
        return self._items[name]

    def __iter__(self):
        yield from self._items.values()

    def sell(self, name, n=1):
        item = self[name]
        if item.stock < n:
            raise ValueError(f"only {item.stock} of {name!r} left")
        item.stock -= n
        return n * item.price


shop = Inventory().add(
    Item("pen", "office", 1.5, 100), Item("desk", "furniture", 250, 3), Item("chair", "furniture", 80.25, 10), Item("ink", "office", 12, 0)
)
print(shop.by_price(), shop.by_stock(reverse=True), sep="\n")
for kind, items in sorted(shop.group(lambda i: i.kind).items()):
    print(f"{kind:10} {sum(i.value for i in items):10,.2f}", [i.name for i in items])
print(shop.group(lambda i: i.stock > 5))
total = sum(shop.sell(n, k) for n, k in [("pen", 10), ("desk", 2)])
print(total, shop["pen"], shop["desk"].stock)
for f in [lambda: shop.sell("ink"), lambda: shop["lamp"], lambda: shop.nothing, lambda: shop.add(Item("pen", "x", 1)), lambda: shop.by_colour()]:
    try:
        f()
    except (ValueError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)
print(min(shop, key=lambda i: i.value), [i.name for i in sorted(shop, key=lambda i: (i.kind, -i.price))])
print({k: round(v, 2) for k, v in ((i.name, i.value) for i in shop) if v})
