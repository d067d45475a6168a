# Dicts made from pairs, keywords, keys


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('dict([(1, 2), (3, 4)]), dict(a=1), dict({"a": 1}, b=2), d...', lambda: (dict([(1, 2), (3, 4)]), dict(a=1), dict({"a": 1}, b=2), dict(zip("ab", [1, 2]))))
check('dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), {**{"a": 1...', lambda: (dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), {**{"a": 1}, "b": 2}))
check('{"a": 1} | {"a": 2, "b": 3}, {1: 2} == {1: 2.0}, {1: 1, 2...', lambda: ({"a": 1} | {"a": 2, "b": 3}, {1: 2} == {1: 2.0}, {1: 1, 2: 2} == {2: 2, 1: 1}))
check('{1: "a", 1.0: "b", True: "c"}', lambda: {1: "a", 1.0: "b", True: "c"})
check('dict([1, 2])', lambda: dict([1, 2]))
check('dict([(1, 2, 3)])', lambda: dict([(1, 2, 3)]))
check('dict(5)', lambda: dict(5))
check('dict("ab")', lambda: dict("ab"))
check('dict(["ab", "cd"])', lambda: dict(["ab", "cd"]))
check('{[1]: 2}', lambda: {[1]: 2})
check('{{}: 1}', lambda: {{}: 1})
