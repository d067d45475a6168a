# The queues of the module queue, as single-threaded programs use them.
import queue
from queue import Empty, Full, LifoQueue, PriorityQueue, Queue, SimpleQueue

for kind in (Queue, LifoQueue, PriorityQueue):
    q = kind(3)
    for item in (5, 1, 3):
        q.put(item)
    print(kind, q.qsize(), q.full(), q.empty(), q.maxsize, list(q.queue))
    try:
        q.put_nowait(9)
    except Full as e:
        print("full", repr(e), e.args)
    print([q.get() for _ in range(3)], q.empty(), q.unfinished_tasks)
    try:
        q.get(timeout=0.01)
    except Empty as e:
        print("empty", repr(e), type(e))
    for _ in range(3):
        q.task_done()
    q.join()
    try:
        q.task_done()
    except ValueError as e:
        print(e)

s = SimpleQueue()
s.put("a")
s.put_nowait("b")
print(s.qsize(), s.get(), s.get_nowait(), s.empty(), SimpleQueue, issubclass(LifoQueue, Queue))
try:
    s.get(block=False)
except queue.Empty:
    print("empty")
try:
    s.get(timeout=-1)
except ValueError as e:
    print(e)

graph = {"a": "bc", "b": "d", "c": "d", "d": ""}
todo, seen = Queue(), {"a"}
todo.put("a")
while not todo.empty():
    node = todo.get()
    print(node, end=" ")
    for other in graph[node]:
        if other not in seen:
            seen.add(other)
            todo.put(other)
print()
