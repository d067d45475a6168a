# Shortest paths with a priority queue.
import heapq

graph = {"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}
distances = {node: float("inf") for node in graph}
distances["a"] = 0
queue = [(0, "a")]
while queue:
    distance, node = heapq.heappop(queue)
    if distance > distances[node]:
        continue
    for neighbour, weight in graph[node].items():
        candidate = distance + weight
        if candidate < distances[neighbour]:
            distances[neighbour] = candidate
            heapq.heappush(queue, (candidate, neighbour))
print(distances)
