# Text formatting: a report with columns, word counts, a histogram, wrapped paragraphs.
TEXT = """The quick brown fox jumps over the lazy dog. The dog barks; the fox runs away!
Quick thinking, quick feet: the fox is gone before the dog has turned around."""


def words(text):
    for word in text.split():
        cleaned = "".join(c for c in word.lower() if c.isalpha())
        if cleaned:
            yield cleaned


counts = {}
for w in words(TEXT):
    counts[w] = counts.get(w, 0) + 1
top = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:5]
print(f"{'word':<10}|{'count':>6}|{'share':>8}")
print("-" * 10 + "+" + "-" * 6 + "+" + "-" * 8)
total = sum(counts.values())
for word, n in top:
    print(f"{word:<10}|{n:>6d}|{n / total:>8.2%}")
for word, n in top:
    print(f"{word:>8} {'*' * n:<7}{n}")


def wrap(text, width):
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line:
        yield line


for i, line in enumerate(wrap(TEXT, 30), 1):
    print(f"{i:02d}| {line:^30} |")


def table(rows, headers):
    columns = list(zip(headers, *[[str(c) for c in row] for row in rows]))
    widths = [max(map(len, column)) for column in columns]
    bar = "+" + "+".join("-" * (w + 2) for w in widths) + "+"
    yield bar
    for i, row in enumerate([headers, *rows]):
        cells = (f" {c:>{w}} " if isinstance(c, (int, float)) else f" {c:<{w}} " for c, w in zip(row, widths))
        yield "|" + "|".join(cells) + "|"
        if i == 0:
            yield bar
    yield bar


print(*table([("pi", 3.14159, 1), ("e", 2.718, 22), ("phi", 1.6, 333)], ("name", "value", "n")), sep="\n")
print("{:>10}|{:<10}|{:^10}|{:+.3e}|{:,}|{:#x}".format("r", "l", "c", 12345.678, 9876543, 255))
print("%-8s|%8.3f|%05d|%x|%%" % ("left", 2.5, 42, 255))
print("caesar:", "".join(chr((ord(c) - 97 + 3) % 26 + 97) if c.islower() else c for c in "hello, world"))
print(" ".join(w[::-1].capitalize() for w in "never odd or even".split()), "level" == "level"[::-1])
