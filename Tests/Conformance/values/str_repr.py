# repr and ascii of texts


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('"a\'b", repr(\'a"b\'), repr("a\'\\"b"), repr("\\n\\t\\\\")', lambda: ("a'b", repr('a"b'), repr("a'\"b"), repr("\n\t\\")))
check('repr("\\x00\\x7f\\xa0\\xad\\u200b"), repr("é日😀")', lambda: (repr("\x00\x7f\xa0\xad\u200b"), repr("é日😀")))
check('ascii("é日😀"), ascii("abc"), ascii(["é"])', lambda: (ascii("é日😀"), ascii("abc"), ascii(["é"])))
check('len("😀"), "😀"[0], ord("😀"), chr(0x1F600)', lambda: (len("😀"), "😀"[0], ord("😀"), chr(0x1F600)))
check('["a\'b", \'c"d\'], {"k\\n": "v"}', lambda: (["a'b", 'c"d'], {"k\n": "v"}))
