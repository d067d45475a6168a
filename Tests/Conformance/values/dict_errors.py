# Missing keys and operators dicts do not have


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('{"a": 1}["b"]', lambda: {"a": 1}["b"])
check('{"a": 1}.pop("z")', lambda: {"a": 1}.pop("z"))
check('{}.popitem()', lambda: {}.popitem())
check('{}.update(5)', lambda: {}.update(5))
check('{}.update([1])', lambda: {}.update([1]))
check('{} | 5', lambda: {} | 5)
check('{} | [(1, 2)]', lambda: {} | [(1, 2)])
check('{1: 2} < {1: 3}', lambda: {1: 2} < {1: 3})
check('{} + {}', lambda: {} + {})
check('{1: 2}[1:2]', lambda: {1: 2}[1:2])
check('{"a": 1}.foo', lambda: {"a": 1}.foo)
check('{}.get()', lambda: {}.get())
check('{1: 2}[[1]]', lambda: {1: 2}[[1]])
