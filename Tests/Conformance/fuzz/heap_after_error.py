# When a comparison raises, a heap still holds every item.
import heapq

heap = list(range(6))
for change in (
    lambda: heapq.heapreplace(heap, (1,)), lambda: heapq.heappush(heap, "x"),
    lambda: heapq.heappushpop(heap, None),
):
    try:
        print(change())
    except TypeError as e:
        print(e)
    print(heap)
print(heapq.nlargest(0, [1, "a"]), heapq.nsmallest(-2, [1, "a"]), heapq.nlargest(2, [1, 5, 3]))
