# The position in the stream: every call moves it, seed resets it, getstate is kept apart.
import random

random.seed(5)
a = [random.random(), random.randint(0, 9), random.random()]
random.seed(5)
b = [random.random(), random.randint(0, 9), random.random()]
print(a == b, a)
random.seed(5)
random.shuffle([1, 2, 3])
c = random.random()
print(c == a[1], c)
state = random.getstate()
x = random.random()
random.setstate(state)
print(random.random() == x)
