# upper, lower, title, capitalize, swapcase, casefold


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('"hello world\'s".title(), "hELLO".capitalize(), "aBc".swap...', lambda: ("hello world's".title(), "hELLO".capitalize(), "aBc".swapcase()))
check('"ﬃ".upper(), "ß".upper(), "ß".casefold(), "ß".capitalize()', lambda: ("ﬃ".upper(), "ß".upper(), "ß".casefold(), "ß".capitalize()))
check('"ΑΣ".lower(), "ǆ".title(), "ŉ".capitalize()', lambda: ("ΑΣ".lower(), "ǆ".title(), "ŉ".capitalize()))
check('"İ".lower() == "i\\u0307"', lambda: "İ".lower() == "i\u0307")
check('"abc".upper(1)', lambda: "abc".upper(1))
check('"A b".istitle(), "AbC".istitle(), "ABC".isupper(), "123"....', lambda: ("A b".istitle(), "AbC".istitle(), "ABC".isupper(), "123".isupper(), "abc1".islower()))
