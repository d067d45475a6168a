# Everything that draws from sequences.
import random

random.seed(7)
print([random.randint(1, 6) for _ in range(8)], random.randrange(10), random.randrange(0, 100, 7), random.choice("abc"))
print(random.sample(range(100), 5), random.sample(["a", "b", "c"], counts=[3, 1, 2], k=4))
print(random.choices("xyz", weights=[5, 1, 1], k=6), random.choices([1, 2, 3], cum_weights=[1, 2, 10], k=4), random.choices([0, 1], k=3))
x = list(range(8))
random.shuffle(x)
print(x, round(random.uniform(-1, 1), 6), random.getrandbits(16), random.random())
print(random.gauss(0, 1), random.normalvariate(5, 2), random.triangular(0, 10, 3), random.expovariate(1.5), random.betavariate(2, 3))
print(random.lognormvariate(0, 1), random.gammavariate(2, 1), random.vonmisesvariate(0, 1), random.paretovariate(2), random.weibullvariate(1, 2))
for seed in (0, "text", 3.5, -5, True, 2**70):
    random.seed(seed)
    print(seed, random.random())
r = random.Random(42)
s = random.Random(42)
print(r.random() == s.random(), r.randint(0, 9), r.sample([1, 2, 3], 2))
state = random.getstate()
a = random.random()
random.setstate(state)
print(a == random.random())
for f in (lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.choices([1], weights=[0])):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
