# A discrete event simulation with heapq, closures and a stable order of ties.
import heapq
import itertools


class Simulator:
    def __init__(self):
        self.now = 0.0
        self.queue = []
        self.counter = itertools.count()
        self.log = []

    def at(self, delay, action, *args, **kwargs):
        entry = [self.now + delay, next(self.counter), action, args, kwargs]
        heapq.heappush(self.queue, entry)
        return entry

    def cancel(self, entry):
        entry[2] = None

    def run(self, until=float("inf")):
        while self.queue and self.queue[0][0] <= until:
            time, _, action, args, kwargs = heapq.heappop(self.queue)
            if action is None:
                continue
            self.now = time
            action(*args, **kwargs)
        return self.now

    def record(self, what):
        self.log.append((round(self.now, 3), what))


sim = Simulator()


def customer(name, service):
    sim.record(f"{name} arrives")

    def leave():
        sim.record(f"{name} leaves")

    sim.at(service, leave)


for i, (arrival, service) in enumerate([(1, 2.5), (2, 0.5), (2, 1), (3.25, 0.25)]):
    sim.at(arrival, customer, f"c{i}", service=service)
doomed = sim.at(2.2, customer, "never", 1)
sim.cancel(doomed)


def tick(n=0):
    sim.record(f"tick {n}")
    if n < 3:
        sim.at(1, tick, n + 1)


tick()
print(sim.run(until=2))
print(sim.run())
for time, what in sim.log:
    print(f"{time:6.2f} {what}")


def process(name, delays):
    for d in delays:
        yield d
        print(f"{name} at {now[0]:.1f}")


now = [0.0]
heap = []
for name, delays in [("a", [1, 2, 3]), ("b", [2, 2]), ("c", [0.5, 0.5, 5])]:
    g = process(name, delays)
    heapq.heappush(heap, (next(g), name, g))
while heap:
    now[0], name, g = heapq.heappop(heap)
    try:
        heapq.heappush(heap, (now[0] + next(g), name, g))
    except StopIteration:
        print(name, "done")
