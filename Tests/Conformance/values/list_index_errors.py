# Indices of lists that are wrong


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('[1, 2, 3][5]', lambda: [1, 2, 3][5])
check('[1, 2, 3][-4]', lambda: [1, 2, 3][-4])
check('[1, 2, 3]["a"]', lambda: [1, 2, 3]["a"])
check('[1, 2, 3][1.0]', lambda: [1, 2, 3][1.0])
check('[1, 2, 3][None]', lambda: [1, 2, 3][None])
check('[].pop()', lambda: [].pop())
check('[1].pop(5)', lambda: [1].pop(5))
check('[1].remove(2)', lambda: [1].remove(2))
check('[1].index(2)', lambda: [1].index(2))
check('[1, 2, 3].index(1, 1)', lambda: [1, 2, 3].index(1, 1))
check('[1].insert("a", 1)', lambda: [1].insert("a", 1))
check('[1].append()', lambda: [1].append())
check('[1].append(1, 2)', lambda: [1].append(1, 2))
check('[1].extend(5)', lambda: [1].extend(5))
check('[1].foo', lambda: [1].foo)
