# str.format and the % operator.
print(
    "{} {}".format(1, "a"),
    "{0} {1} {0}".format("x", "y"),
    "{name}={v:.2f}".format(name="w", v=1.2345),
)
print("{:>5}|{:<5}|{:^5}|{:*^7}".format("a", "b", "c", "d"), "{{}}".format(), "{!r}".format("q"))
print(
    "%d %s %.3f %5d|%-5d|%05d" % (3, "x", 3.14159, 42, 42, 42),
    "%s" % "one",
    "%d%%" % 50,
    "%e" % 12345.678,
)
print("%r %g %x %c" % ("s", 0.0001, 255, "A"), "%5s|%-5s|" % ("a", "b"), "%+d" % 5)
