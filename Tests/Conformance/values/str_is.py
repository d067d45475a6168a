# isdigit and its kin, also beyond ASCII


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('"١".isdigit(), "²".isdigit(), "²".isdecimal(), "½".isnume...', lambda: ("١".isdigit(), "²".isdigit(), "²".isdecimal(), "½".isnumeric(), "Ⅷ".isnumeric()))
check('"一".isnumeric(), "一".isalpha(), "a1".isalnum(), "".isalnu...', lambda: ("一".isnumeric(), "一".isalpha(), "a1".isalnum(), "".isalnum(), "a b".isalnum()))
check('" \\t\\n".isspace(), "\\u2003".isspace(), "".isspace(), "\\x1...', lambda: (" \t\n".isspace(), "\u2003".isspace(), "".isspace(), "\x1c".isspace()))
check('"abc".isascii(), "é".isascii(), "".isascii()', lambda: ("abc".isascii(), "é".isascii(), "".isascii()))
check('"abc".isidentifier(), "1a".isidentifier(), "é_1".isidenti...', lambda: ("abc".isidentifier(), "1a".isidentifier(), "é_1".isidentifier(), "".isidentifier(), "a b".isidentifier()))
check('"abc\\n".isprintable(), "".isprintable(), "é".isprintable()', lambda: ("abc\n".isprintable(), "".isprintable(), "é".isprintable()))
check('"-5".isdigit(), "5.0".isdigit(), "".isdigit()', lambda: ("-5".isdigit(), "5.0".isdigit(), "".isdigit()))
