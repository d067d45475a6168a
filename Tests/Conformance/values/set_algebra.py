# Operators and methods of sets


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('{1, 2} | {3}, {1, 2} & {2}, {1, 2} - {2}, {1, 2} ^ {2, 3}', lambda: ({1, 2} | {3}, {1, 2} & {2}, {1, 2} - {2}, {1, 2} ^ {2, 3}))
check('{1, 2} < {1, 2, 3}, {1} <= {1}, {1, 2} > {1}, {1, 2} == {...', lambda: ({1, 2} < {1, 2, 3}, {1} <= {1}, {1, 2} > {1}, {1, 2} == {2, 1}))
check('{1}.issubset([1, 2]), {1, 2}.issuperset([1]), {1}.isdisjo...', lambda: ({1}.issubset([1, 2]), {1, 2}.issuperset([1]), {1}.isdisjoint([2])))
check('{1, 2}.union([3], (4,)), {1, 2, 3}.intersection([1, 2], [...', lambda: ({1, 2}.union([3], (4,)), {1, 2, 3}.intersection([1, 2], [2])))
check('{1, 2, 3}.difference([1], [2]), {1, 2}.symmetric_differen...', lambda: ({1, 2, 3}.difference([1], [2]), {1, 2}.symmetric_difference([2, 3])))
check('{1, 2} == frozenset([1, 2]), frozenset([1]) | {2}, {2} | ...', lambda: ({1, 2} == frozenset([1, 2]), frozenset([1]) | {2}, {2} | frozenset([1])))
check('{1} | [2]', lambda: {1} | [2])
check('{1} < [1]', lambda: {1} < [1])
check('{1} + {2}', lambda: {1} + {2})
check('{[1]}', lambda: {[1]})
check('{1}[0]', lambda: {1}[0])
check('{1}.remove(5)', lambda: {1}.remove(5))
check('set().pop()', lambda: set().pop())
check('set(5)', lambda: set(5))
check('frozenset([1]).add(2)', lambda: frozenset([1]).add(2))
check('hash({1})', lambda: hash({1}))
check('hash(frozenset([1, 2, 3])), hash(frozenset()), hash(froze...', lambda: (hash(frozenset([1, 2, 3])), hash(frozenset()), hash(frozenset([frozenset([1]), "a"]))))
