# Members made of several values.
from enum import Enum

class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.673e-11 * self.mass / self.radius**2

for p in Planet:
    print(p.name, round(p.gravity, 2), p.value)

class State(Enum):
    IDLE = "idle"
    RUN = "run"
    def __str__(self):
        return self.value
print(State.IDLE, repr(State.RUN), State("run"), "%s" % State.RUN, str(State.IDLE) + "!")
steps = {State.IDLE: State.RUN, State.RUN: State.IDLE}
s = State.IDLE
for _ in range(3):
    s = steps[s]
print(s, s.name)
