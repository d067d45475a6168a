# % with flags, widths, mappings and errors


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('"%5s|%-5s|%05d|%+d|% d" % ("a", "b", 3, 4, 5)', lambda: "%5s|%-5s|%05d|%+d|% d" % ("a", "b", 3, 4, 5))
check('"%x|%X|%o|%e|%g|%c|%r|%a" % (255, 255, 8, 1.5, 1.5, "z", ...', lambda: "%x|%X|%o|%e|%g|%c|%r|%a" % (255, 255, 8, 1.5, 1.5, "z", "é", "é"))
check('"%(a)s %(b)d" % {"a": 1, "b": 2}', lambda: "%(a)s %(b)d" % {"a": 1, "b": 2})
check('"%*d|%-*d|%.*f" % (5, 1, 5, 2, 2, 3.14159)', lambda: "%*d|%-*d|%.*f" % (5, 1, 5, 2, 2, 3.14159))
check('"%.3s|%5.1f|%05.1f|%#x|%#o" % ("abcdef", 3.14159, 2.5, 25...', lambda: "%.3s|%5.1f|%05.1f|%#x|%#o" % ("abcdef", 3.14159, 2.5, 255, 8))
check('"%.0f %.0f %.0f" % (0.5, 1.5, 2.5)', lambda: "%.0f %.0f %.0f" % (0.5, 1.5, 2.5))
check('"%f %F %E %G" % (float("nan"), float("inf"), 12345.678, 1...', lambda: "%f %F %E %G" % (float("nan"), float("inf"), 12345.678, 1e-10))
check('"%s" % None, "%s" % [], "%s" % {"a": 1}, "%%" % ()', lambda: ("%s" % None, "%s" % [], "%s" % {"a": 1}, "%%" % ()))
check('"%d" % "a"', lambda: "%d" % "a")
check('"%d %d" % 1', lambda: "%d %d" % 1)
check('"%d" % (1, 2)', lambda: "%d" % (1, 2))
check('"%q" % 1', lambda: "%q" % 1)
check('"%(a)s" % {"b": 1}', lambda: "%(a)s" % {"b": 1})
check('"%(a)s" % 5', lambda: "%(a)s" % 5)
check('"%" % 1', lambda: "%" % 1)
check('"%c" % "ab"', lambda: "%c" % "ab")
check('"%x" % 1.5', lambda: "%x" % 1.5)
check('"abc" % 1', lambda: "abc" % 1)
