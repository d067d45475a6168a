# Tuples: operators, methods, errors


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('(1, 2) + (3,), (1,) * 3, (1, 2) < (1, 3), (1, 2) == (1, 2)', lambda: ((1, 2) + (3,), (1,) * 3, (1, 2) < (1, 3), (1, 2) == (1, 2)))
check('(3, 1, 2).index(1), (1, 1).count(1), 1 in (1, 2)', lambda: ((3, 1, 2).index(1), (1, 1).count(1), 1 in (1, 2)))
check('(), (1,), ((1,),), tuple("ab"), tuple(range(3))', lambda: ((), (1,), ((1,),), tuple("ab"), tuple(range(3))))
check('(1, 2, 3)[::-1], (1, 2, 3)[-2:], (1, 2, 3)[5:]', lambda: ((1, 2, 3)[::-1], (1, 2, 3)[-2:], (1, 2, 3)[5:]))
check('(1,).index(5)', lambda: (1,).index(5))
check('(1,) + 1', lambda: (1,) + 1)
check('(1,).append(2)', lambda: (1,).append(2))
check('(1, 2, 3)[5]', lambda: (1, 2, 3)[5])
check('hash((1, 2, 3)), hash(()), hash((1.5, (2,)))', lambda: (hash((1, 2, 3)), hash(()), hash((1.5, (2,)))))
check('hash(([],))', lambda: hash(([],)))
check('tuple(5)', lambda: tuple(5))
