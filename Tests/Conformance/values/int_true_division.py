# a / b of large ints is rounded once


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('(2**70 - 1) / (2**70 + 1)', lambda: (2**70 - 1) / (2**70 + 1))
check('10**30 / 7', lambda: 10**30 / 7)
check('1 / 3**100', lambda: 1 / 3**100)
check('(2**53 + 1) / 1', lambda: (2**53 + 1) / 1)
check('(2**63 - 1) / 3', lambda: (2**63 - 1) / 3)
check('9007199254740993 / 9007199254740992', lambda: 9007199254740993 / 9007199254740992)
check('1 / 10**320', lambda: 1 / 10**320)
check('7 / 10**323', lambda: 7 / 10**323)
check('1 / 10**330', lambda: 1 / 10**330)
check('-(10**400) / 10**399', lambda: -(10**400) / 10**399)
check('(2**54 + 3) / (2**53 + 1)', lambda: (2**54 + 3) / (2**53 + 1))
check('(2**62 + 12345) / (2**61 + 999)', lambda: (2**62 + 12345) / (2**61 + 999))
check('(2**1024 - 2**970 - 1) / 1', lambda: (2**1024 - 2**970 - 1) / 1)
check('(2**1024 - 2**970) / 1', lambda: (2**1024 - 2**970) / 1)
check('10**400 / 3', lambda: 10**400 / 3)
check('10**400 / 0', lambda: 10**400 / 0)
check('0 / 10**400', lambda: 0 / 10**400)
