# Format codes that do not fit the type


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('"{:d}".format("a")', lambda: "{:d}".format("a"))
check('"{:s}".format(1)', lambda: "{:s}".format(1))
check('"{:d}".format(1.5)', lambda: "{:d}".format(1.5))
check('"{:x}".format(1.5)', lambda: "{:x}".format(1.5))
check('"{:,}".format("a")', lambda: "{:,}".format("a"))
check('"{:q}".format(1)', lambda: "{:q}".format(1))
check('"{:.2}".format(5)', lambda: "{:.2}".format(5))
check('"{:5}".format(None)', lambda: "{:5}".format(None))
check('"{:5}".format([1])', lambda: "{:5}".format([1]))
check('f"{\'a\':=5}"', lambda: f"{'a':=5}")
check('f"{\'a\':+}"', lambda: f"{'a':+}")
check('f"{1:,x}"', lambda: f"{1:,x}")
check('f"{1:,_}"', lambda: f"{1:,_}")
check('format(1, 5)', lambda: format(1, 5))
