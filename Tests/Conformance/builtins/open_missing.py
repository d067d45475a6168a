# open() of a file that is not there

try:
    open("no such file.txt")
except FileNotFoundError as error:
    print(error)
    print(error.errno, error.filename, error.strerror, error.args)
    print(repr(error), isinstance(error, OSError), isinstance(error, IOError))
try:
    with open("no such file.txt") as file:
        print(file.read())
except OSError as error:
    print(type(error).__name__)
