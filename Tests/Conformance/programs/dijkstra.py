# Shortest paths: a graph class, dijkstra with a heap, breadth-first search, topological order.
import heapq
from collections import defaultdict, deque


class Graph:
    def __init__(self, directed=False):
        self.edges = defaultdict(dict)
        self.directed = directed

    def connect(self, a, b, weight=1):
        self.edges[a][b] = weight
        if self.directed:
            self.edges[b]
        else:
            self.edges[b][a] = weight

    def __iter__(self):
        return iter(sorted(self.edges))

    def dijkstra(self, start):
        distance = {node: float("inf") for node in self.edges}
        previous = {}
        distance[start] = 0
        heap = [(0, start)]
        while heap:
            d, node = heapq.heappop(heap)
            if d > distance[node]:
                continue
            for other, weight in self.edges[node].items():
                if (new := d + weight) < distance[other]:
                    distance[other] = new
                    previous[other] = node
                    heapq.heappush(heap, (new, other))
        return distance, previous

    def path(self, start, goal):
        _, previous = self.dijkstra(start)
        if goal != start and goal not in previous:
            return None
        steps = [goal]
        while steps[-1] != start:
            steps.append(previous[steps[-1]])
        return steps[::-1]

    def bfs(self, start):
        seen, queue = {start: 0}, deque([start])
        while queue:
            node = queue.popleft()
            yield node, seen[node]
            for other in sorted(self.edges[node]):
                if other not in seen:
                    seen[other] = seen[node] + 1
                    queue.append(other)

    def topological(self):
        order, state = [], {}

        def visit(node):
            if state.get(node) == "done":
                return
            if state.get(node) == "open":
                raise ValueError(f"cycle through {node}")
            state[node] = "open"
            for other in sorted(self.edges[node]):
                visit(other)
            state[node] = "done"
            order.append(node)

        for node in self:
            visit(node)
        return order[::-1]


g = Graph()
for a, b, w in [("A", "B", 7), ("A", "C", 9), ("A", "F", 14), ("B", "C", 10), ("B", "D", 15), ("C", "D", 11), ("C", "F", 2), ("D", "E", 6), ("E", "F", 9), ("X", "Y", 1)]:
    g.connect(a, b, w)
distance, previous = g.dijkstra("A")
print(distance)
print(g.path("A", "E"), g.path("A", "X"), g.path("A", "A"))
print(list(g.bfs("A")))
tasks = Graph(directed=True)
for a, b in [("shirt", "tie"), ("tie", "jacket"), ("trousers", "shoes"), ("trousers", "belt"), ("belt", "jacket")]:
    tasks.connect(a, b)
print(tasks.topological())
tasks.connect("jacket", "shirt")
try:
    tasks.topological()
except ValueError as e:
    print(e)
