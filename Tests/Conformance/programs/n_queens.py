# The n-queens problem by backtracking with sets, and by a recursive generator.
def solve(n):
    columns, diagonals, antidiagonals = set(), set(), set()
    board, solutions = [], []

    def place(row):
        if row == n:
            solutions.append(tuple(board))
            return
        for col in range(n):
            if col in columns or row - col in diagonals or row + col in antidiagonals:
                continue
            columns.add(col)
            diagonals.add(row - col)
            antidiagonals.add(row + col)
            board.append(col)
            place(row + 1)
            board.pop()
            columns.remove(col)
            diagonals.discard(row - col)
            antidiagonals.discard(row + col)

    place(0)
    return solutions


def draw(solution):
    return "\n".join(" ".join("Q" if c == q else "." for c in range(len(solution))) for q in solution)


def queens(n, row=0, placed=()):
    if row == n:
        yield placed
    else:
        for c in range(n):
            if all(c != pc and abs(c - pc) != row - r for r, pc in enumerate(placed)):
                yield from queens(n, row + 1, placed + (c,))


for n in range(1, 8):
    print(n, len(solve(n)), sum(1 for _ in queens(n)))
print(draw(solve(6)[0]))
print(solve(5) == list(queens(5)), next(queens(8)))
