# Breadth-first search in a grid.
from collections import deque

grid = ["..#.", ".#..", "...."]
start, goal = (0, 0), (0, 3)
queue = deque([(start, 0)])
seen = {start}
while queue:
    (r, c), steps = queue.popleft()
    if (r, c) == goal:
        print("steps", steps)
        break
    for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        n = r + dr, c + dc
        if 0 <= n[0] < 3 and 0 <= n[1] < 4 and grid[n[0]][n[1]] == "." and n not in seen:
            seen.add(n)
            queue.append((n, steps + 1))
print(len(seen))
