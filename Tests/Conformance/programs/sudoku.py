# A sudoku solver: constraint propagation with sets, then search.
PUZZLE = """
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79
"""


class Contradiction(Exception):
    pass


class Board:
    peers = {}

    def __init__(self, cells=None):
        self.options = cells or {(r, c): set(range(1, 10)) for r in range(9) for c in range(9)}

    @classmethod
    def parse(cls, text):
        board = cls()
        for r, line in enumerate(text.split()):
            for c, ch in enumerate(line):
                if ch != ".":
                    board.assign((r, c), int(ch))
        return board

    @classmethod
    def peers_of(cls, cell):
        if cell not in cls.peers:
            r, c = cell
            br, bc = r // 3 * 3, c // 3 * 3
            found = {(r, k) for k in range(9)} | {(k, c) for k in range(9)}
            found |= {(br + i, bc + j) for i in range(3) for j in range(3)}
            cls.peers[cell] = found - {cell}
        return cls.peers[cell]

    def assign(self, cell, value):
        if value not in self.options[cell]:
            raise Contradiction(f"{value} not possible at {cell}")
        self.options[cell] = {value}
        for peer in self.peers_of(cell):
            self.eliminate(peer, value)

    def eliminate(self, cell, value):
        options = self.options[cell]
        if value not in options:
            return
        options.discard(value)
        if not options:
            raise Contradiction(f"nothing left at {cell}")
        if len(options) == 1:
            (last,) = options
            for peer in self.peers_of(cell):
                self.eliminate(peer, last)

    def solved(self):
        return all(len(o) == 1 for o in self.options.values())

    def search(self, depth=0):
        if self.solved():
            return self
        cell = min((c for c in self.options if len(self.options[c]) > 1), key=lambda c: (len(self.options[c]), c))
        for value in sorted(self.options[cell]):
            copy = Board({k: set(v) for k, v in self.options.items()})
            try:
                copy.assign(cell, value)
                found = copy.search(depth + 1)
            except Contradiction:
                continue
            if found:
                return found
        return None

    def __str__(self):
        rows = []
        for r in range(9):
            digits = [str(min(self.options[r, c])) if len(self.options[r, c]) == 1 else "." for c in range(9)]
            rows.append(" ".join(digits[:3]) + " | " + " ".join(digits[3:6]) + " | " + " ".join(digits[6:]))
            if r in (2, 5):
                rows.append("------+-------+------")
        return "\n".join(rows)


board = Board.parse(PUZZLE)
print(board.solved())
solution = board.search()
print(solution)
print(all(sum(min(solution.options[r, c]) for c in range(9)) == 45 for r in range(9)))
hard = Board.parse("8........ ..36..... .7..9.2.. .5...7... ....457.. ...1...3. ..1....68 ..85...1. .9....4..")
print(sum(len(o) for o in hard.options.values()))
print(hard.search())
try:
    Board.parse("55......." + " ........." * 8)
except Contradiction as e:
    print("Contradiction:", e)
