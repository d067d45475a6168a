"""Containers under a series of changes, shown after each."""

STARTS = {
    "list": ["[]", "[1, 2, 3]", "['a', 'b']", "[3, 1, 2, 1]", "list(range(8))", "[[1], [2]]", "[1.5, True, 0, -0.0]"],
    "dict": ["{}", "{'a': 1, 'b': 2}", "{1: 'x', 2: 'y', 3: 'z'}", "dict.fromkeys('abc')"],
    "set": ["set()", "{1, 2, 3}", "set('hello')", "{0, 1.5, 'a'}", "set(range(0, 100, 7))"],
    "deque": ["collections.deque()", "collections.deque([1, 2, 3])", "collections.deque('abcd', 3)", "collections.deque([1, 1, 2], maxlen=5)", "collections.deque([], 0)"],
    "counter": ["collections.Counter()", "collections.Counter('abracadabra')", "collections.Counter(a=2, b=-1)", "collections.Counter({'x': 0, 'y': 5})"],
    "default": ["collections.defaultdict(list)", "collections.defaultdict(int, a=1)", "collections.defaultdict()", "collections.defaultdict(lambda: 'd', {1: 2})"],
    "ordered": ["collections.OrderedDict()", "collections.OrderedDict(a=1, b=2, c=3)", "collections.OrderedDict([(1, 2), (3, 4)])"],
    "str": ["'hello'", "'a,b,c'", "'é😀x'"],
    "heap": ["[]", "[1, 5, 3]", "list(range(6))"],
}
MAPPING = """v[$hash] = $any
del v[$hash]
v.pop($hash)
v.pop($hash, None)
v.popitem()
v.update($dict)
v.update($iter)
v.update(a=$any)
v.setdefault($hash, $any)
v.setdefault('a')
v.clear()
v |= $dict
v |= $iter
v['a']
v[1]
v.get($hash)
w = v.copy(); v['new'] = 1; print(w)
v = v | $dict
v = $dict | v
print(*v.items())
print(v == $dict)
print(list(v.keys()), list(v.values()))
print(v.keys() & $set)
for k in v: v[(k, 1)] = 2
for k in list(v): del v[k]
for k in v: v[k] = k
print(*reversed(v))
k, *rest = v; print(k, rest)
print($hash in v, len(v))
print($any in v.values())
v[$list] = 1
v = {**v, 'z': 1}
print(max(v), min(v.values()))
v = dict(sorted(v.items(), key=lambda p: str(p)))"""
CHANGES = {
    "list": """v.append($any)
v.extend($iter)
v.insert($small, $any)
v.pop()
v.pop($small)
v.remove($any)
v.reverse()
v.sort()
v.sort(key=$key)
v.sort(key=$key, reverse=True)
v.clear()
v[$small] = $any
v[$small:$small] = $iter
v[$small:$small:$small] = $iter
v[::2] = $list
v[::-1] = $list
v[$slice] = $iter
del v[$small]
del v[$small:$small]
del v[$small:$small:$small]
v += $iter
v *= $small
v = v + $list
v[:] = $iter
v[0], v[-1] = v[-1], v[0]
v[len(v):] = $iter
v.append(v)
w = v; w.append(1)
w = v[:]; w.append(2); print(w)
for x in v: v.remove(x)
for x in v[:]: v.append(x)
print(v.index($any, $small))
print(v.count($any))
print(v == $list, v < $list)
v.extend(v)
v[1:1] = v
v.sort(key=lambda x: v.append(1))
v.sort(key=lambda x: (str(type(x)), str(x)))
print(*v, sep='-')
bisect.insort(v, $num)
random.Random(3).shuffle(v)""",
    "dict": MAPPING,
    "ordered": MAPPING + """
v.move_to_end($hash)
v.move_to_end('a', last=False)
v.popitem(last=False)
print(v == collections.OrderedDict($dict))
print(*reversed(v.items()))""",
    "default": MAPPING + """
v['q'].append(1)
v['n'] += 1
v[$hash]
print(v.default_factory)
v.default_factory = None
v.__missing__('u')""",
    "counter": MAPPING + """
v['n'] += 1
v['n'] -= 3
v.update('banana')
v.subtract('banana')
v.subtract(a=3)
print(v.most_common(2))
print(v.most_common())
print(sorted(v.elements()))
print(v.total())
v = +v
v = -v
v += collections.Counter('ab')
v -= collections.Counter('ab')
v &= collections.Counter(a=1)
print(v <= collections.Counter('aab'), v == collections.Counter('a'))
print(v['missing'])
v.subtract($any)
v.update($any)""",
    "set": """v.add($hash)
v.add($any)
v.discard($hash)
v.remove($hash)
v.pop()
v.clear()
v.update($iter, $iter)
v.update($any)
v |= $set
v &= $set
v -= $set
v ^= $set
v |= $list
v.intersection_update($iter)
v.difference_update($iter)
v.symmetric_difference_update($iter)
print(v <= $set, v > $set, v == $set)
print($hash in v, len(v))
print($list in v)
for x in v: v.add((x, 1))
for x in list(v): v.discard(x)
w = v.copy(); w.add(99); print(w)
v = v | {1, 2}
v = frozenset(v)
print(sorted(v, key=str))
print(v.isdisjoint($iter))
v = {*v, *$iter}
x, *y = v; print(x, y)""",
    "deque": """v.append($any)
v.appendleft($any)
v.extend($iter)
v.extendleft($iter)
v.pop()
v.popleft()
v.rotate($small)
v.rotate()
v.reverse()
v.clear()
v.remove($any)
v.insert($small, $any)
v[$small] = $any
del v[$small]
v[$small]
v += $iter
v *= $small
print(v.index($any), v.count($any))
print(v.maxlen, len(v))
print(v == collections.deque($list), v < collections.deque($list))
v = v + collections.deque($iter)
v = v.copy()
print(list(reversed(v)))
print($any in v)
for x in v: v.append(x)
v[1:2]
v = collections.deque(v, $small)
v.append(v)
copy.copy(v).append(7)""",
    "str": """v += $str
v = v.replace($str, $str, $small)
v *= $small
v[0] = 'x'
del v[0]
v = v[::-1]
v = v.$attribute()
v = v.join($strlist)
v = v.strip($str)
v = v.title()
v = v.center($small2, $char)
v = v[$small:$small] + v
v = '%s|%s' % (v, v)
v = f'{v:>{len(v) + 2}}'
print(v.split($str), v.rsplit($str, 1), v.partition($str))
v = v.swapcase()
v = v.translate({97: 'AA', 98: None})
print(v.find($str), v.count($str), v.index($str))
for c in v: print(repr(c), end=' ')
print(sorted(v), max(v), min(v))
print([*enumerate(v)])
v = v.expandtabs($small)""",
    "heap": """heapq.heapify(v)
heapq.heappush(v, $num)
heapq.heappop(v)
heapq.heapreplace(v, $num)
heapq.heappushpop(v, $num)
print(heapq.nsmallest(2, v), heapq.nlargest(2, v))
print(list(heapq.merge(v, $intlist)))
bisect.insort(v, $num)
bisect.insort_left(v, $num, $small, $small)
print(bisect.bisect(v, $num, key=lambda x: -x))
random.Random(5).shuffle(v)
print(random.Random(5).sample(v, $small))""",
}


def program(rng, expressions):
    """One container and six to twelve changes to it."""
    kind = rng.choice(list(CHANGES))
    lines = [f"v = {rng.choice(STARTS[kind])}"]
    for _ in range(rng.choice([4, 7, 10])):
        made = expressions.template(rng.choice(CHANGES[kind].split("\n")), 1)
        lines += ["try:"] + [f"    {part}" for part in ([made] if made.startswith("for ") else made.split("; "))]
        lines += ["    print(v)", "except Exception as e:", "    E(e); print(v)"]
    return lines
