# Text in lines.
import textwrap

text = "The quick brown fox jumped over the lazy dog, and then it wandered off-stage."
print(textwrap.fill(text, 30))
print(textwrap.wrap(text, width=20, initial_indent="* ", subsequent_indent="  "))
print(textwrap.dedent("""
    one
      two
    three
"""))
print(textwrap.indent("a\n\nb", "> "), textwrap.shorten("Hello  world of text", 15), textwrap.wrap("averyveryverylongword x", 8))
print(textwrap.wrap("", 5), textwrap.fill("a b", 1), repr(textwrap.dedent("\tx\n\ty")))
