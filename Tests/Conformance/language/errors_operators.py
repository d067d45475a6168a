# Messages of operators used on the wrong types.
cases = {
    "1 + 'a'": lambda: 1 + "a",
    "'a' + 1": lambda: "a" + 1,
    "[1] + (2,)": lambda: [1] + (2,),
    "None + 1": lambda: None + 1,
    "'a' - 'b'": lambda: "a" - "b",
    "'a' * 'b'": lambda: "a" * "b",
    "[1] * 1.5": lambda: [1] * 1.5,
    "{} + {}": lambda: {} + {},
    "-'a'": lambda: -"a",
    "~1.5": lambda: ~1.5,
    "not callable": lambda: 5(),
    "1 < 'a'": lambda: 1 < "a",
    "[] < ()": lambda: [] < (),
    "None < 1": lambda: None < 1,
    "1 in 2": lambda: 1 in 2,
    "1 in 'a'": lambda: 1 in "a",
    "len(5)": lambda: len(5),
    "5[0]": lambda: 5[0],
    "'a'['b']": lambda: "a"["b"],
    "[1]['a']": lambda: [1]["a"],
    "(1,)[1.0]": lambda: (1,)[1.0],
    "{[]: 1}": lambda: {[]: 1},
    "{{}}": lambda: {{}},
    "hash({})": lambda: hash({}),
    "for": lambda: [x for x in 5],
    "*5": lambda: [*5],
    "**5": lambda: dict(**5),
    "1 @ 2": lambda: 1 @ 2,
    "'%d' % 'a'": lambda: "%d" % "a",
    "1.5 & 2": lambda: 1.5 & 2,
    "2 ** 'a'": lambda: 2 ** "a",
    "'a' // 2": lambda: "a" // 2,
    "'a' / 2": lambda: "a" / 2,
    "[1] += 5": lambda: [1].__iadd__(5),
    "1 << 'a'": lambda: 1 << "a",
    "[1] - [1]": lambda: [1] - [1],
}
for text, f in cases.items():
    try:
        print(text, "=", f())
    except TypeError as e:
        print(text, "->", e)
