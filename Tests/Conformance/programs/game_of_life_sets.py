# Game of Life on an unbounded board: sets of cells, Counter-like dicts, patterns from text.
def parse(text, x0=0, y0=0):
    return {(x + x0, y + y0) for y, row in enumerate(text.splitlines()) for x, c in enumerate(row) if c == "#"}


def step(cells):
    neighbours = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = x + dx, y + dy
                    neighbours[key] = neighbours.get(key, 0) + 1
    return {cell for cell, n in neighbours.items() if n == 3 or (n == 2 and cell in cells)}


def show(cells, width, height):
    return "\n".join("".join("#" if (x, y) in cells else "." for x in range(width)) for y in range(height))


def generations(cells):
    while True:
        yield cells
        cells = step(cells)


glider = parse(".#.\n..#\n###")
for i, cells in zip(range(5), generations(glider)):
    print(f"generation {i}, {len(cells)} cells")
    print(show(cells, 6, 5))
blinker = parse("###", 1, 2)
seen = []
for cells in generations(blinker):
    if cells in seen:
        print("period", len(seen) - seen.index(cells))
        break
    seen.append(cells)
moved = {(x + 1, y + 1) for x, y in glider}
cells = glider
for _ in range(4):
    cells = step(cells)
print(cells == moved, sorted(cells))
pento = parse(".##\n##.\n.#.", 20, 20)
history = [len(c) for _, c in zip(range(60), generations(pento))]
print(history[:12], max(history), history[-1])
