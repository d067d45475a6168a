# random.random and uniform: CPython's own stream for a seed.
import random

for seed in (0, 1, 42, 2**31, -5, 123456789012):
    random.seed(seed)
    print(seed, [random.random() for _ in range(3)], random.uniform(-1, 1))
random.seed(7)
a = [random.random() for _ in range(700)]
print(a[0], a[623], a[624], a[-1], min(a) >= 0, max(a) < 1)
