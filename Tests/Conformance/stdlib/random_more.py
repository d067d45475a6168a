# beyond: random.Random, seeds that are no integers, expovariate, triangular, betavariate
# The rarer parts of the random module.
import random

random.seed(11)
print(random.expovariate(2.0), random.triangular(0, 1, 0.5), random.betavariate(1, 2))
r = random.Random(11)
s = random.Random(11)
print(r.random() == s.random(), r.randint(1, 9), s.randint(1, 9), r.gauss(0, 1), r.choice("abc"))
random.seed("text")
print(random.random())
random.seed(1.5)
print(random.random())
