"""Expressions: a table of templates by the type of their result, and the engine that fills it in.

In a template `$int` stands for any expression of that type. With a small probability the engine puts an
expression of another type there, so that errors are met as often as values.
"""

import re

import values

# result type: one template a line.
TABLE = {
    "int": """
$int + $int
$int - $int
$int * $int
$int // $int
$int % $int
$int ** $tiny
$int & $int
$int | $int
$int ^ $int
$int << $tiny
$int >> $tiny
-$int
+$int
~$int
abs($int)
int($float)
int($str)
int($str, $base)
int($num)
round($float)
round($int, $small)
round($num)
len($any)
len($seq)
ord($str)
hash($hash)
hash($num)
sum($list)
sum($list, $num)
sum($intlist)
min($intlist)
max($int, $int, $int)
pow($int, $tiny, $int)
pow($int, -1, $int)
$int if $bool else $int
$str.find($str)
$str.rfind($str, $small)
$str.index($str)
$str.count($str)
$str.count($str, $small, $small)
$str.rindex($str, $small, $small)
$list.index($any)
$list.count($any)
$tuple.count($any)
$int.bit_length()
($int).bit_length()
($int).bit_count()
($int).conjugate()
($int).real
($int).numerator
math.floor($float)
math.ceil($num)
math.trunc($float)
math.gcd($int, $int)
math.lcm($int, $int, $int)
math.isqrt($int)
math.factorial($tiny)
math.comb($tiny, $tiny)
math.perm($tiny, $small)
math.prod($intlist)
bisect.bisect($intlist, $int)
bisect.bisect_left($intlist, $num)
operator.index($int)
operator.countOf($list, $any)
$int.__add__($num)
$int.__radd__($int)
$int.__floordiv__($num)
($int).__eq__($num)
range($small, $int, $small)[$small]
divmod($int, $int)[0]
functools.reduce(operator.add, $list)
functools.reduce(lambda a, b: a * 31 + b, $intlist, 7)
(n := $int) + n
sum(x * x for x in $intlist)
len({*$iter})
len($dict)
next(iter($iter))
next($iterator, $int)
sum(map(len, $strlist))

random.Random($int).randrange(1, 1000)
random.Random($int).randint($small, 100)
random.Random($str).getrandbits(40)
""",
    "float": """
$float + $num
$num - $float
$float * $num
$float / $num
$num / $num
$int / $int
$float // $num
$num % $num
$float ** $tiny
$num ** $float
-$float
abs($float)
float($num)
float($str)
float($int)
round($float, $small)
round($float, $tiny)
divmod($num, $num)[1]
sum($floatlist)
sum($floatlist, $float)
math.fsum($floatlist)
math.sqrt($num)
math.exp($float)
math.log($num)
math.log($num, $num)
math.log2($num)
math.log10($num)
math.log1p($float)
math.expm1($float)
math.sin($float)
math.cos($float)
math.tan($float)
math.atan2($num, $num)
math.atan($float)
math.asin($float)
math.acos($float)
math.sinh($float)
math.cosh($float)
math.tanh($num)
math.asinh($float)
math.acosh($float)
math.atanh($float)
math.hypot($num, $num)
math.dist([$num, $num], [$num, $num])
math.fmod($num, $num)
math.remainder($num, $num)
math.copysign($num, $num)
math.ldexp($float, $small)
math.degrees($float)
math.radians($num)
math.nextafter($float, $float)
math.ulp($float)
math.erf($float)
math.gamma($float)
math.lgamma($float)
math.pow($num, $num)
math.modf($float)
math.frexp($float)
math.cbrt($float)
math.exp2($float)
math.isclose($num, $num)
float.fromhex($str)
($float).hex()
($float).is_integer()
($float).as_integer_ratio()
max($floatlist)
min($num, $num)
statistics.mean($floatlist)
statistics.median($intlist)
statistics.pstdev($intlist)
statistics.fmean($floatlist)
random.Random($int).random()
random.Random($int).uniform($num, $num)
random.Random($int).gauss($num, $num)
random.Random($int).expovariate($float)
random.Random($int).betavariate(2, 3)
random.Random($int).triangular($num, $num)
""",
    "bool": """
$num == $num
$num < $num
$num <= $num
$num != $num
$int > $float
$any == $any
$any != $any
$any < $any
$any >= $any
$any is $any
not $any
$any and $any
$any or $any
$any in $any
$any not in $any
$any in $list
$any in $dict
$hash in $set
$str in $str
$num < $num < $num
$num <= $num == $num
$any == $any in $list
$str < $str <= $str
$list < $list
$tuple <= $tuple
$set <= $set
$set < $set
$set == $set
$dict == $dict
bool($any)
isinstance($any, $class)
isinstance($any, ($class, $class))
issubclass($class, $class)
callable($any)
all($iter)
any($iter)
$str.startswith($str)
$str.endswith(($str, $str), $small)
$str.startswith($str, $small, $small)
$str.isalpha()
$str.isdigit()
$str.isdecimal()
$str.isnumeric()
$str.isalnum()
$str.isspace()
$str.isupper()
$str.islower()
$str.istitle()
$str.isidentifier()
$str.isprintable()
$str.isascii()
$set.isdisjoint($iter)
$set.issubset($iter)
$set.issuperset($iter)
hasattr($any, $attribute)
math.isnan($num)
math.isinf($num)
math.isfinite($num)
operator.contains($any, $any)
operator.lt($num, $num)
keyword.iskeyword($str)
""",
    "str": """
$str + $str
$str * $small
$small * $str
str($any)
repr($any)
ascii($any)
format($any, $spec)
format($int, $spec)
format($float, $spec)
format($str, $spec)
f'{$plain:$rawspec}'
f'{$plain!r:>10}'
f'{$plain!a}|{$plain!s:5}'
f'{$int:{$width}d}|'
f'{$float:{$width}.{$width}f}|'
f'{n1=}, {s1 = !s}'
f'{s1!r} {{}} {n1:05}'
'%s' % $any
'%r|%s' % ($any, $any)
$percentstr % $tuple
$percentstr % $num
$percentstr % ($num,)
$percentstr % ($num, $num)
$percentstr % $any
'%(a)s %(b)r' % {'a': $any, 'b': $any}
'%(a)s' % $dict
'{} {}'.format($any, $any)
'{0} {1!r} {0!s:>6}'.format($any, $any)
'{a:$rawspec} {b}'.format(a=$num, b=$any)
'{0[0]} {0[k]}'.format($any)
'{0.real} {1[1]}'.format($num, $seq)
'{:{}}'.format($any, $spec)
'{:{}.{}}'.format($num, $width, $width)
'{x}'.format(**$dict)
$str.format($any, $any)
$str.format_map($dict)
$str.upper()
$str.lower()
$str.title()
$str.capitalize()
$str.swapcase()
$str.casefold()
$str.strip()
$str.strip($str)
$str.lstrip($str)
$str.rstrip($str)
$str.replace($str, $str)
$str.replace($str, $str, $small)
$str.center($small2)
$str.center($small2, $char)
$str.ljust($small2, $char)
$str.rjust($small2)
$str.zfill($small2)
$str.expandtabs($small)
$str.expandtabs()
$str.join($strlist)
$str.join($list)
$str.join($str)
$str.removeprefix($str)
$str.removesuffix($str)
$str.translate({$ord: $any, $ord: None})
$str.translate(str.maketrans($str, $str))
$str.translate(str.maketrans($str, $str, $str))
$str[$small]
$str[$small:$small]
$str[$small:$small:$small]
$str[$slice]
chr($ord)
chr($int)
bin($int)
hex($int)
oct($int)
min($str)
max($strlist, key=len, default='')
type($any).__name__
type($any).__qualname__
json.dumps($json)
json.dumps($any)
json.dumps($json, indent=$small)
json.dumps($json, sort_keys=True, separators=(',', ':'))
json.dumps($str, ensure_ascii=False)
textwrap.fill($str, $small2)
textwrap.dedent($str)
textwrap.indent($str, $str)
textwrap.shorten($str, $small2)
string.capwords($str)
string.Template($str).safe_substitute($dict)
re.sub($pat, $str, $str)
re.sub($pat, lambda m: m.group().upper(), $str)
re.sub($pat, r'<\\g<0>>', $str, count=$small)
re.escape($str)
pprint.pformat($any)
pprint.pformat($json, width=$small2)
str($int)
str($float)
repr($float)
repr($str)
''.join(sorted($str))
''.join(reversed($str))
''.join(c for c in $str if c.isalpha())
random.Random($int).choice($str)
os.path.join($str, $str)
os.path.basename($str)
os.path.normpath($str)
""",
    "list": """
$list + $list
$list * $small
[$any, *$iter]
[*$iter, *$iter]
[$any for x in $iter]
[x for x in $iter if $any]
[(x, y) for x in $seq for y in $seq if x != y]
[x for x in $intlist if x % 2]
[y for x in [$seq, $seq] for y in x]
[(lambda: x)() for x in $iter]
list($iter)
list($any)
list(map($key, $iter))
list(map(lambda a, b: (a, b), $iter, $iter))
list(filter($key, $iter))
list(filter(None, $iter))
list(zip($iter, $iter))
list(zip($iter, $iter, strict=True))
list(enumerate($iter, $int))
list(reversed($seq))
list($dict.items())
list($dict)
sorted($list)
sorted($intlist, reverse=$bool)
sorted($iter, key=$key)
sorted($iter, key=$key, reverse=$bool)
sorted($iter, key=str)
sorted($strlist, key=str.lower)
sorted($dict)
sorted($mixlist, key=functools.cmp_to_key(lambda a, b: (a > b) - (a < b)))
$list[$small:$small]
$list[$small:$small:$small]
$list[$slice]
$str.split()
$str.split($str)
$str.split($str, $small)
$str.split(maxsplit=$small)
$str.rsplit($str, $small)
$str.rsplit(None, $small)
$str.splitlines()
$str.splitlines($bool)
re.findall($pat, $str)
re.split($pat, $str)
re.split($pat, $str, $small)
[m.span() for m in re.finditer($pat, $str)]
[m.groups() for m in re.finditer($pat, $str)]
[m.groupdict() for m in re.finditer($pat, $str)]
list(itertools.chain($iter, $iter))
list(itertools.islice($iter, $small, $small))
list(itertools.accumulate($intlist))
list(itertools.accumulate($iter, max))
list(itertools.accumulate($intlist, operator.mul, initial=$int))
list(itertools.permutations($shortseq, $small))
list(itertools.combinations($shortseq, $small))
list(itertools.combinations_with_replacement($shortseq, 2))
list(itertools.product($shortseq, $shortseq))
list(itertools.product($shortseq, repeat=2))
[(k, list(g)) for k, g in itertools.groupby($iter)]
[(k, list(g)) for k, g in itertools.groupby($iter, $key)]
list(itertools.zip_longest($iter, $iter, fillvalue=$any))
list(itertools.takewhile($key, $iter))
list(itertools.dropwhile($key, $iter))
list(itertools.filterfalse($key, $iter))
list(itertools.starmap(pow, [($int, $tiny), ($tiny, $tiny)]))
list(itertools.pairwise($iter))
list(itertools.compress($iter, $list))
list(itertools.islice(itertools.count($num, $num), 4))
list(itertools.islice(itertools.cycle($iter), 5))
list(itertools.repeat($any, $small))
heapq.nsmallest($small, $iter)
heapq.nlargest($small, $intlist, key=$key)
list(heapq.merge($intlist, $intlist))
list(range($small, $small2, $small))
collections.Counter($iter).most_common()
collections.Counter($iter).most_common($small)
random.Random($int).sample(range(50), $small)
random.Random($int).choices($seq, k=$small)
random.Random($int).choices($seq, weights=$intlist, k=3)
random.Random($int).sample($seq, k=$small)
textwrap.wrap($str, $small2)
copy.copy($list)
copy.deepcopy($list)
statistics.multimode($iter)
(lambda r: (random.Random($int).shuffle(r), r)[1])($list)
""",
    "tuple": """
$tuple + $tuple
$tuple * $small
($any, *$iter)
tuple($iter)
$tuple[$small:$small]
$tuple[$slice]
divmod($int, $int)
divmod($num, $num)
$str.partition($str)
$str.rpartition($str)
math.frexp($num)
math.modf($num)
($float).as_integer_ratio()
($int).as_integer_ratio()
$slice.indices($small)
slice($small, $small).indices($int)
os.path.splitext($str)
os.path.split($str)
(lambda *a, **k: (a, k))(*$iter, **$dict)
(lambda a, b=2, *c, d=4: (a, b, c, d))(*$list)
(lambda a, /, b, *, c: (a, b, c))($any, $any, c=$any)
(lambda a, b: (a, b))(**$dict)
tuple(zip(*[$seq, $seq]))
(range($small, $int, $small) == range($small, $int), $int in range($small, $int, $small))
(range($int).index($num), range($int).count($num))
(re.match($pat, $str) or re.search($pat, $str)).span()
(lambda m: m and (m.groups(), m.span(), m.lastgroup, m.lastindex))(re.search($pat, $str))
(lambda m: m and (m.group(0), m.start(), m.end()))(re.match($pat, $str, re.I))
(lambda m: m and m.group(1, 2))(re.fullmatch($pat, $str))
re.subn($pat, $str, $str)
""",
    "dict": """
{$hash: $any, $hash: $any}
{**$dict, $hash: $any}
{**$dict, **$dict}
{x: $any for x in $iter}
{k: v for k, v in $dict.items()}
{v: k for k, v in $dict.items()}
dict($dict)
dict($iter)
dict(a=$any, **$dict)
dict(zip($iter, $iter))
dict.fromkeys($iter)
dict.fromkeys($iter, $any)
$dict | $dict
dict(enumerate($iter))
collections.Counter($iter)
dict(collections.Counter($str))
collections.Counter($str) + collections.Counter($str)
collections.Counter($str) - collections.Counter($iter)
collections.Counter(a=$int, b=$int) & collections.Counter(a=$int, c=$int)
collections.Counter(a=$int, b=$int) | collections.Counter(a=$int, c=$int)
+collections.Counter(a=$int, b=$int)
collections.OrderedDict($dict)
collections.defaultdict(list, $dict)
collections.ChainMap($dict, $dict)
json.loads(json.dumps($json))
json.loads($str)
json.loads(json.dumps($json), parse_float=str)
copy.deepcopy($dict)
$dict.copy()
(lambda **k: k)(**$dict, z=$any)
str.maketrans($str, $str)
str.maketrans($dict)
""",
    "set": """
{$hash, $hash}
set($iter)
frozenset($iter)
$set | $set
$set & $set
$set - $set
$set ^ $set
$set.union($iter)
$set.intersection($iter, $iter)
$set.difference($iter)
$set.symmetric_difference($iter)
{x for x in $iter}
{$num for x in $iter}
$set - {$hash}
$dict.keys() & $iter
$dict.keys() | $iter
$dict.keys() - $iter
$dict.items() ^ $dict.items()
frozenset($set) | $set
set($str)
$set.copy()
""",
    "any": """
$list[$small]
$list[$int]
$tuple[$small]
$seq[$any]
$dict[$hash]
$dict.get($hash)
$dict.get($hash, $any)
$dict.pop($hash)
$dict.pop($hash, $any)
$dict.popitem()
$dict.setdefault($hash, $any)
$dict.keys()
$dict.values()
$dict.items()
$list.pop()
$list.pop($small)
$any if $any else $any
$any or $any
$any and $any
$any + $any
$any - $any
$any * $small
$any / $any
$any // $any
$any % $any
$any ** $tiny
$any & $any
$any | $any
$any ^ $any
$any << $tiny
$any @ $any
-$any
~$any
+$any
$any[$any]
$any[$slice]
$any()
$any($any)
$any.$attribute
$any.$attribute()
$any.$attribute($any)
$any.$attribute($any, $any)
max($iter)
min($iter)
max($iter, key=$key)
min($any, $any, key=$key)
min($iter, default=$any)
max($any, $any)
sum($iter, $any)
next($iterator)
iter($any)
reversed($any)
enumerate($any)
zip($any, $any)
map($key, $any)
range($any)
range($num, $num)
slice($any, $any)
type($any)
$class($any)
$class($any, $any)
$class()
$class.__name__
$class.__mro__
$class.$attribute
int($any)
float($any)
str($any)
bool($any)
list($any)
tuple($any)
dict($any)
set($any)
round($any, $any)
abs($any)
divmod($any, $any)
pow($any, $tiny)
pow($int, $int, $any)
hash($any)
sorted($any)
len($any)
chr($any)
ord($any)
iter($key, $any)
getattr($any, $attribute, $any)
getattr($any, $attribute)
functools.partial($key, $any)
functools.partial(pow, $int)($tiny)
functools.partial(int, base=$base)($str)
functools.reduce($key, $iter)
functools.reduce(lambda a, b: [a, b], $iter, $any)
operator.itemgetter($small)($any)
operator.itemgetter($small, $small)($seq)
operator.attrgetter('$attribute')($any)
operator.methodcaller('$attribute')($any)
operator.add($any, $any)
operator.getitem($any, $any)
operator.truth($any)
operator.not_($any)
copy.copy($any)
copy.deepcopy($any)
(lambda x: x)($any)
(lambda x, y=$any: (x, y))($any)
(lambda *, k: k)($any)
(lambda: (yield))
(x := $any, x)
$any is None
[$any][$small]
{'a': $any}['a']
($any, $any)[$bool]
re.match($pat, $str)
re.compile($pat)
re.search($pat, $any)
statistics.mode($list)
statistics.stdev($list)
random.Random($int).choice($seq)
collections.deque($iter, $small)
collections.namedtuple('P', 'x y')($any, $any)
collections.namedtuple('P', 'x y')(*$iter)
collections.namedtuple('P', ['a', 'b'], defaults=[$any])($any)
types.SimpleNamespace(a=$any, b=$any)
json.loads($str)
heapq.heappop($list)
...
NotImplemented
""",
    "iterator": """
iter($iter)
(x for x in $iter)
($any for x in $iter if x)
map($key, $iter)
filter($key, $iter)
zip($iter, $iter)
enumerate($iter)
reversed($seq)
itertools.chain($iter, $iter)
itertools.islice($iter, 3)
iter([$any])
iter(())
itertools.tee($iter)[1]
""",
}
TABLE = {kind: [line for line in text.split("\n") if line] for kind, text in TABLE.items()}

TYPES = ["int", "float", "bool", "str", "list", "tuple", "dict", "set"]
CLASSES = """int float str list tuple dict set frozenset bool object type range slice enumerate zip map filter
Exception ValueError KeyError TypeError ZeroDivisionError StopIteration OSError collections.Counter
collections.deque collections.OrderedDict collections.defaultdict""".split()
ATTRIBUTES = """real imag append pop upper x __len__ __add__ __class__ __name__ keys items split get count index
copy clear remove insert extend sort reverse add discard update join format __iter__ __next__ __eq__ __hash__ __repr__
__str__ start stop numerator is_integer __bool__ __getitem__ __setitem__ __contains__ __call__ __mul__ __rmul__ __mod__
__lt__ __neg__ __index__ __int__ __float__ __or__ popitem args nothing""".split()
KEYS = """len str abs -.__neg__ repr type bool int float lambda(x):x lambda(x):-x lambda(x):x[0] lambda(x):(len(x),x)
lambda(x):str(x)[::-1] lambda(x):x%3 lambda(x):None operator.neg operator.itemgetter(0) str.lower lambda():0 lambda(x,y):x
list set hash sum any ord lambda(x):1/x max lambda(x):x>1 lambda(x):not(x) callable iter tuple""".split()
KEYS = [re.sub(r"lambda\((.*?)\):", r"lambda \1: ", k) for k in KEYS if k != "-.__neg__"]
BINARY = re.compile(r"^\$\w+ (\S+) |^[-+~]|^not | if | and | or |^\(?\w+ :=|^\*")
HOLE = re.compile(r"\$([a-z]+2?)")


class Expressions:
    """Makes expressions from the table; `scope` says which names hold which type."""

    def __init__(self, rng):
        self.rng = rng
        self.scope = {}
        self.wrong = 0.05

    def of(self, kind, depth=2):
        """An expression that mostly has this type."""
        maker = getattr(self, "make_" + kind, None)
        if maker:
            return maker(depth)
        if kind not in TABLE:
            raise KeyError(kind)
        if self.rng.random() < self.wrong:
            kind = self.rng.choice(TYPES)
        if kind == "any" and self.rng.random() < 0.75:
            kind = self.rng.choice(TYPES)
        names = [name for name, held in self.scope.items() if held == kind]
        pick = self.rng.random()
        if names and pick < 0.25:
            return self.rng.choice(names)
        if depth <= 0 or pick < 0.5:
            return self.literal(kind, depth)
        return self.template(self.rng.choice(TABLE[kind]), depth - 1)

    def operation(self, kind, depth):
        """An expression of this type that is no literal and no name."""
        return self.template(self.rng.choice(TABLE[kind]), depth - 1)

    def template(self, text, depth):
        """A template with its holes filled; operands that need it are put into parentheses."""

        def fill(match):
            made = self.of(match[1], depth)
            if match[1] in ("rawspec", "attribute"):
                return made
            before, after = text[: match.start()], text[match.end() :]
            bare = not before or before[-1] in "([{,= :" and not re.search(r"[-+*/%&|^<>@~!]\s?$", before)
            ends = not after or after[0] in ")]},:"
            if bare and ends and not before.endswith("if "):
                return made
            return made if re.fullmatch(r"[\w']+|[A-Za-z_][\w.]*\([^()]*\)|'[^']*'|\[[^][]*\]", made) and not (
                made[0].isdigit() and after.startswith(".")) else f"({made})"

        return HOLE.sub(fill, text)

    def literal(self, kind, depth=0):
        rng = self.rng
        if kind == "int":
            return values.integer(rng)
        if kind == "float":
            return values.floating(rng)
        if kind == "bool":
            return rng.choice(["True", "False"])
        if kind == "str":
            return values.string(rng)
        if kind == "any":
            return rng.choice(["None", self.literal(rng.choice(TYPES), depth)])
        if kind == "iterator":
            return f"iter({self.literal('list', depth)})"
        return self.display(kind, depth)

    def display(self, kind, depth):
        """A list, tuple, dict or set written out, with up to four elements."""
        rng = self.rng
        count = rng.choice([0, 1, 2, 2, 3, 4])
        if kind == "dict":
            pairs = [f"{self.make_hash(0)}: {self.element(depth)}" for _ in range(count)]
            return "{" + ", ".join(pairs) + "}"
        if kind == "set":
            if not count:
                return "set()"
            return "{" + ", ".join(self.make_hash(0) for _ in range(count)) + "}"
        one = rng.choice(TYPES[:4] + ["any"])
        items = [self.literal(one) if rng.random() < 0.8 else self.element(depth) for _ in range(count)]
        if kind == "tuple":
            return "(" + ", ".join(items) + ("," if count == 1 else "") + ")"
        return "[" + ", ".join(items) + "]"

    def element(self, depth):
        return self.of(self.rng.choice(["int", "str", "any", "float"]), depth - 1)

    # Holes that are no types of their own.

    def make_num(self, depth):
        return self.of(self.rng.choice(["int", "int", "float", "float", "bool"]), depth)

    def make_plain(self, depth):
        """An expression that may stand in an f-string of single quotes."""
        for _ in range(20):
            made = self.of("any", depth - 1)
            if not re.search(r"['\"\\{}:!=#]|lambda", made):
                return made
        return "n1"

    def make_hash(self, depth):
        kind = self.rng.choice(["int", "int", "str", "str", "float", "bool", "tuple"])
        if kind == "tuple":
            return f"({values.integer(self.rng)}, {values.string(self.rng)})"
        made = self.of(kind, depth)
        return "1.25" if "nan" in made else made

    def make_seq(self, depth):
        return self.of(self.rng.choice(["list", "tuple", "str", "list"]), depth)

    def make_iter(self, depth):
        return self.of(self.rng.choice(["list", "tuple", "str", "dict", "set", "list", "iterator"]), depth)

    def make_tiny(self, depth):
        return self.rng.choice(["0", "1", "2", "3", "5", "8", "13", "31", "64", "-1", "-2", "True"])

    def make_small(self, depth):
        return self.rng.choice(values.SMALL)

    def make_small2(self, depth):
        return self.rng.choice(["0", "1", "3", "6", "10", "20", "-5"])

    def make_base(self, depth):
        return self.rng.choice(["2", "8", "10", "16", "36", "0", "1", "37", "3"])

    def make_width(self, depth):
        return self.rng.choice(["0", "1", "3", "8", "12"])

    def make_ord(self, depth):
        return self.rng.choice(["97", "98", "0", "32", "233", "128512", "1114111", "1114112", "-1", "65", "104"])

    def make_char(self, depth):
        return self.rng.choice(["'*'", "'é'", "'😀'", "' '", "''", "'ab'", "'0'"])

    def make_spec(self, depth):
        return repr(values.specification(self.rng))

    def make_rawspec(self, depth):
        return re.sub(r"['\"{}\\!]", "", values.specification(self.rng))

    def make_percentstr(self, depth):
        parts = [values.percent(self.rng) for _ in range(self.rng.choice([1, 1, 1, 2]))]
        return repr(self.rng.choice(["", "", "x ", "é"]) + "|".join(parts))

    def make_pat(self, depth):
        return "r" + repr(values.pattern(self.rng)).replace("\\\\", "\\")

    def make_slice(self, depth):
        return f"slice({', '.join(self.make_small(0) for _ in range(self.rng.choice([1, 2, 3])))})"

    def make_class(self, depth):
        return self.rng.choice(CLASSES)

    def make_attribute(self, depth):
        return self.rng.choice(ATTRIBUTES)

    def make_key(self, depth):
        return self.rng.choice(KEYS)

    def listed(self, makers):
        return "[" + ", ".join(maker() for maker in makers) + "]"

    def make_intlist(self, depth):
        return self.listed([lambda: values.integer(self.rng)] * self.rng.choice([0, 1, 2, 4, 6]))

    def make_floatlist(self, depth):
        return self.listed([lambda: self.literal("float")] * self.rng.choice([0, 1, 2, 4, 7]))

    def make_strlist(self, depth):
        return self.listed([lambda: values.string(self.rng)] * self.rng.choice([0, 1, 2, 3, 5]))

    def make_mixlist(self, depth):
        return self.listed([lambda: self.make_num(0)] * self.rng.choice([1, 3, 5]))

    def make_shortseq(self, depth):
        return self.rng.choice(["[1, 2, 3]", "'abc'", "()", "[0, 0]", "range(3)", "'é😀'", "{1: 2, 3: 4}"])

    def make_json(self, depth):
        rng = self.rng
        if depth <= 0 or rng.random() < 0.3:
            return rng.choice([self.literal("int"), self.literal("float"), values.string(rng), "None", "True"])
        items = [self.make_json(depth - 1) for _ in range(rng.randrange(4))]
        if rng.random() < 0.5:
            return "[" + ", ".join(items) + "]"
        keys = [rng.choice([values.string(rng), values.string(rng), "1", "2.5", "None", "True"]) for _ in items]
        return "{" + ", ".join(f"{key}: {item}" for key, item in zip(keys, items)) + "}"
