# Reading a file: whole, by lines, by characters

def find(name):
    """The file beside this script, from its folder or from the top of the project."""
    for folder in ("", "Tests/Conformance/builtins/"):
        try:
            open(folder + name).close()
            return folder + name
        except FileNotFoundError:
            pass


path = find("lines.txt")
with open(path) as file:
    print(file.read())
with open(path, encoding="utf-8") as file:
    print(file.read(2), repr(file.readline()), file.readline(3), file.tell(), file.readlines())
    print(repr(file.read()), repr(file.readline()), file.seek(0), next(file))
for number, line in enumerate(open(path), 1):
    print(number, repr(line), line.rstrip())
file = open(path, "r")
print(file.mode, file.closed, file.readable(), file.writable(), sum(1 for _ in file))
file.close()
print(file.closed)
for work in (file.read, lambda: next(file), lambda: open(path).write("a"), lambda: open(path).seek(-1)):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)
