# input() at the end of the input

try:
    input()
except EOFError as error:
    print(type(error).__name__, error)
