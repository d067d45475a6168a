# Escapes in literals, and which quotes repr() chooses.
print("tab\there", "newline\\n", 'it\'s', "say \"hi\"", "\x41\u00e9\U0001F600", "\101", "a\
b")
print(repr("tab\t nl\n cr\r quote' back\\ nul\0 bell\x07 del\x7f"))
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("plain"), repr(""))
print(repr("é ü 漢 😀"), repr("\x85"), len("漢字"), len("😀"), "é"[0])
print(r"raw \n \t", R"c:\new", """triple
line 'x' "y" """, '''other''')
print(len("\n"), len(r"\n"), ["a\n", 'b"', "c'"], ("\\",), {"k\t": "v"})
print("a" 'b' """c""", ("long "
      "line"))
