# round, divmod, index and copies of instances of classes over builtin types; whose operator comes first.
import operator, copy
def P(f):
    try:
        v = f(); print(type(v).__name__, v)
    except Exception as e: print(type(e).__name__, e)
class I(int): pass
class F(float): pass
class T(tuple): pass
class St(set): pass
class X:
    def __index__(self): return 7
i, j = I(7), I(2)
for f in (lambda: round(i), lambda: round(F(2.567), 1), lambda: divmod(i, j), lambda: divmod(F(7.5), 2), lambda: [1] * T((1,)), lambda: T((1,)) * [1], lambda: operator.index(X()), lambda: operator.index(i), lambda: operator.index(True), lambda: operator.index(1.5), lambda: operator.index('a'), lambda: operator.index(10**30), lambda: copy.deepcopy(St([1, 2])), lambda: copy.deepcopy({1, 2}), lambda: copy.deepcopy(frozenset([3])), lambda: divmod(i, 'a'), lambda: divmod(T(), 1), lambda: abs(I(-3)), lambda: -I(3), lambda: I(3) ** F(2)): P(f)
class J(int):
    def __add__(self, o): return 'J+'
    def __rmul__(self, o): return 'J*'
    def __iadd__(self, o): return 'J+='
P(lambda: J(1) + 1); P(lambda: 1 + J(1)); P(lambda: 2 * J(1)); P(lambda: J(2) * 3); P(lambda: I(2) * J(1)); P(lambda: J(1) + J(2))
def g():
    x = J(1); x += 1; return x
P(g)
class L(list):
    def __add__(self, o): return L(list.__add__(self, o))
P(lambda: L([1]) + [2]); P(lambda: L([1]) + L([2])); P(lambda: [0] + L([1])); P(lambda: L([1]) + (2,))
def h():
    x = l = L([1]); x += [2]; return x is l, x, type(x).__name__
P(h)
