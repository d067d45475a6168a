# Operands that do not go together


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('None + 1', lambda: None + 1)
check('[] + None', lambda: [] + None)
check('"a" + None', lambda: "a" + None)
check('1 + []', lambda: 1 + [])
check('1.5 + "a"', lambda: 1.5 + "a")
check('{} < {}', lambda: {} < {})
check('1 @ 2', lambda: 1 @ 2)
check('1 // 0', lambda: 1 // 0)
check('1 % 0', lambda: 1 % 0)
check('0 / 0', lambda: 0 / 0)
check('1 << 1.5', lambda: 1 << 1.5)
check('1 & 1.5', lambda: 1 & 1.5)
check('"a" | 1', lambda: "a" | 1)
check('None[0]', lambda: None[0])
check('None()', lambda: None())
check('5()', lambda: 5())
check('"a"()', lambda: "a"())
check('5[0]', lambda: 5[0])
check('None.foo', lambda: None.foo)
check('"a".foo', lambda: "a".foo)
check('(5).foo', lambda: (5).foo)
check('-"a"', lambda: -"a")
check('+[]', lambda: +[])
check('not_defined', lambda: not_defined)
check('None < 1', lambda: None < 1)
