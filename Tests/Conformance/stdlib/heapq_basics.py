# A list as a heap.
import heapq

h = []
for x in [5, 1, 4, 2, 3, 0]:
    heapq.heappush(h, x)
    print(h)
print([heapq.heappop(h) for _ in range(3)], h)
data = [9, 4, 7, 1, 8, 2]
heapq.heapify(data)
print(data, heapq.heappushpop(data, 3), heapq.heapreplace(data, 10), data)
print(heapq.nsmallest(2, [3, 1, 2]), heapq.nlargest(2, [3, 1, 2]), heapq.nlargest(1, ["a", "bbb"], key=len))
print(list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge([4, 1], [3], reverse=True)))
tasks = [(2, "code"), (1, "eat"), (3, "sleep")]
heapq.heapify(tasks)
while tasks:
    print(heapq.heappop(tasks))
for f in (lambda: heapq.heappop([]), lambda: heapq.heappush((1,), 2), lambda: heapq.heapreplace([], 1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
