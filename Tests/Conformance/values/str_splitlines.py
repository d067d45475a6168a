# splitlines knows every line end


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('"a\\nb\\r\\nc\\x0bd\\x0ce\\x1cf\\x85g\\u2028h".splitlines()', lambda: "a\nb\r\nc\x0bd\x0ce\x1cf\x85g\u2028h".splitlines())
check('"a\\nb\\n".splitlines(True)', lambda: "a\nb\n".splitlines(True))
check('"".splitlines(), "\\n".splitlines(), "a\\n\\nb".splitlines()', lambda: ("".splitlines(), "\n".splitlines(), "a\n\nb".splitlines()))
check('"a\\r\\n".splitlines(keepends=True)', lambda: "a\r\n".splitlines(keepends=True))
