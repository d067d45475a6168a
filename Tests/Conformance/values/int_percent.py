# % formatting of large ints


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('"%d" % 2**70', lambda: "%d" % 2**70)
check('"%d" % (2**70,)', lambda: "%d" % (2**70,))
check('"%i %u" % (2**70, -2**70)', lambda: "%i %u" % (2**70, -2**70))
check('"%x %X %o" % (2**70, 2**70, 2**70)', lambda: "%x %X %o" % (2**70, 2**70, 2**70))
check('"%#x %#o" % (2**70, 2**70)', lambda: "%#x %#o" % (2**70, 2**70))
check('"%30d|%-30d|%030d" % (2**70, 2**70, 2**70)', lambda: "%30d|%-30d|%030d" % (2**70, 2**70, 2**70))
check('"%+d % d" % (2**70, 2**70)', lambda: "%+d % d" % (2**70, 2**70))
check('"%.30d" % (2**70)', lambda: "%.30d" % (2**70))
check('"%s %r %a" % (2**70, 2**70, 2**70)', lambda: "%s %r %a" % (2**70, 2**70, 2**70))
check('"%e %g %.1f" % (2**70, 2**70, 2**70)', lambda: "%e %g %.1f" % (2**70, 2**70, 2**70))
check('"%c" % (2**70)', lambda: "%c" % (2**70))
check('"%.3f" % (10**400)', lambda: "%.3f" % (10**400))
check('"%d" % 1e20', lambda: "%d" % 1e20)
check('"%*d" % (2**70, 1)', lambda: "%*d" % (2**70, 1))
