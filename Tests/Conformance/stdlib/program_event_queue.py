# A bank with two clerks, simulated with a priority queue.
import heapq
import itertools
import random
from collections import deque

random.seed(11)
counter = itertools.count()
events = []
waiting = deque()
free, served, total = 2, 0, 0.0

def schedule(time, kind, who):
    heapq.heappush(events, (round(time, 4), next(counter), kind, who))

clock = 0.0
for who in range(8):
    clock += random.expovariate(0.7)
    schedule(clock, "arrive", who)
arrived = {}
while events:
    now, _, kind, who = heapq.heappop(events)
    if kind == "arrive":
        arrived[who] = now
        waiting.append(who)
    else:
        free += 1
        served += 1
        total += now - arrived[who]
    while free and waiting:
        free -= 1
        schedule(now + random.uniform(1, 3), "leave", waiting.popleft())
    print(f"{now:7.3f} {kind:6} {who} waiting={len(waiting)} free={free}")
print(served, round(total / served, 4))
