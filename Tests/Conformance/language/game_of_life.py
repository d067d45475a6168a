# A small program: Conway's game of life on a torus.
def step(cells, n):
    new = set()
    for x in range(n):
        for y in range(n):
            near = sum(
                (i % n, j % n) in cells
                for i in (x - 1, x, x + 1)
                for j in (y - 1, y, y + 1)
                if (i, j) != (x, y)
            )
            if near == 3 or (near == 2 and (x, y) in cells):
                new.add((x, y))
    return new


cells, n = {(0, 1), (1, 2), (2, 0), (2, 1), (2, 2)}, 6
for t in range(3):
    for x in range(n):
        print("".join("#" if (x, y) in cells else "." for y in range(n)))
    print("generation", t, "alive", len(cells))
    cells = step(cells, n)
