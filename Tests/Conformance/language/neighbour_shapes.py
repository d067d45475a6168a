# A module other cases import; by itself it runs its own last lines.
SIDES = 4
total = 0


def area(a, b):
    return a * b


def grow():
    global total
    total += 1
    return total


if __name__ == "__main__":
    print("main", area(2, 2), grow(), total)
else:
    print("imported as", __name__)
