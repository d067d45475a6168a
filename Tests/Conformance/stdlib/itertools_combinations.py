# Arrangements of things.
from itertools import product, permutations, combinations, combinations_with_replacement as cwr

print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()))
print(list(product("ab", [])), len(list(product(range(3), range(4), "xy"))))
print(list(permutations([1, 2, 3])), list(permutations("abcd", 2))[:5], list(permutations("a", 2)))
print(list(combinations("abcd", 2)), list(combinations([1, 2], 3)), list(combinations([1], 0)))
print(list(cwr("ab", 2)), list(cwr([], 1)), list(cwr([1, 2, 3], 2)))
print(["".join(p) for p in permutations("abc")], sum(1 for _ in permutations(range(5))))
for bad in (lambda: combinations("ab", -1), lambda: product("a", repeat=-1), lambda: permutations("ab", -1)):
    try:
        bad()
    except ValueError as e:
        print(e)
