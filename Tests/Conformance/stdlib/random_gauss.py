# gauss and normalvariate.
import random

random.seed(11)
print([random.gauss(0, 1) for _ in range(4)], random.gauss(5, 0.1), random.normalvariate(0, 1))
random.seed(11)
random.gauss(0, 1)
random.seed(11)
print(random.gauss(0, 1))
