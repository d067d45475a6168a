# __index__, __int__ and __len__ that give large ints


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


class Large:
    def __index__(self):
        return 2**70

    def __len__(self):
        return 2**70

    def __hash__(self):
        return 2**70


check('hex(Large())', lambda: hex(Large()))
check('int(Large())', lambda: int(Large()))
check('[1, 2, 3][: Large()]', lambda: [1, 2, 3][: Large()])
check('[1][Large()]', lambda: [1][Large()])
check('len(Large())', lambda: len(Large()))
check('hash(Large()) == hash(2**70)', lambda: hash(Large()) == hash(2**70))
check('"a" * Large()', lambda: "a" * Large())
