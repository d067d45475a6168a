"""Sets of characters, capwords and Template."""

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """The words of a text, each with a capital."""
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


def _pieces(template):
    """The template as pairs: ("", text), (name, what stands there), or (None, place of a stray $)."""
    place = 0
    while True:
        found = template.find("$", place)
        if found < 0:
            yield "", template[place:]
            return
        yield "", template[place:found]
        following = template[found + 1 : found + 2]
        if following == "$":
            yield "", "$"
            place = found + 2
            continue
        start = found + 2 if following == "{" else found + 1
        end = start
        while end < len(template) and template[end].isascii() and (
            template[end].isalpha() or template[end] == "_" or (end > start and template[end].isdigit())
        ):
            end += 1
        closed = following != "{" or template[end : end + 1] == "}"
        if end == start or not closed:
            yield None, found
            place = found + 1
            continue
        place = end + 1 if following == "{" else end
        yield template[start:end], template[found:place]


class Template:
    """A text with $names to fill in."""

    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def substitute(self, mapping={}, /, **named):
        """The text with every name filled in; KeyError for one that is missing."""
        values = {**mapping, **named}
        result = []
        for name, text in _pieces(self.template):
            if name is None:
                lines = self.template[:text].splitlines(keepends=True)
                column = text - len("".join(lines[:-1])) + 1 if lines else 1
                line = max(len(lines), 1)
                raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")
            result.append(str(values[name]) if name else text)
        return "".join(result)

    def safe_substitute(self, mapping={}, /, **named):
        """The text with the names filled in that are known."""
        values = {**mapping, **named}
        result = []
        for name, text in _pieces(self.template):
            if name is None:
                result.append("$")
            else:
                result.append(str(values[name]) if name and name in values else text)
        return "".join(result)
