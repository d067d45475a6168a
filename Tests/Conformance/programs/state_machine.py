# State machines: a table of transitions, states as classes, and as a generator.
class Machine:
    transitions = {}

    def __init__(self, state):
        self.state = state
        self.trace = [state]

    @classmethod
    def on(cls, event, source, target):
        def decorate(fn):
            cls.transitions[source, event] = (target, fn)
            return fn

        return decorate

    def fire(self, event):
        try:
            target, action = self.transitions[self.state, event]
        except KeyError:
            raise ValueError(f"no {event!r} in state {self.state!r}") from None
        action(self)
        self.state = target
        self.trace.append(target)


class Turnstile(Machine):
    transitions = {}
    coins = 0


@Turnstile.on("coin", "locked", "open")
@Turnstile.on("coin", "open", "open")
def take(m):
    m.coins += 1


@Turnstile.on("push", "open", "locked")
def close(m):
    print("one person passes")


t = Turnstile("locked")
for event in ["coin", "coin", "push", "push"]:
    try:
        t.fire(event)
    except ValueError as e:
        print(e, e.__cause__, e.__suppress_context__)
print(t.trace, t.coins, Turnstile.coins, len(Machine.transitions))


class State:
    def __str__(self):
        return type(self).__name__


class Idle(State):
    def next(self, ch):
        return Number(ch) if ch.isdigit() else self


class Number(State):
    def __init__(self, text):
        self.text = text

    def next(self, ch):
        if ch.isdigit():
            self.text += ch
            return self
        print("number", int(self.text))
        return Idle()


s = Idle()
for ch in "ab12c345 ":
    s = s.next(ch)
print(s)


def traffic():
    colours = {"red": "green", "green": "yellow", "yellow": "red"}
    state = "red"
    while True:
        command = yield state
        if command == "stop":
            return "stopped at " + state
        state = colours[state] if command is None else command


light = traffic()
print(next(light), next(light), next(light), light.send("red"), next(light))
try:
    light.send("stop")
except StopIteration as e:
    print(e.value)
