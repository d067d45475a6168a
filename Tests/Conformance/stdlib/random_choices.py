# choice, choices, sample, shuffle.
import random

random.seed(3)
letters = list("abcdefgh")
print(
    random.choice(letters),
    random.choice("xyz"),
    random.choice(range(100)),
    random.choices(letters, k=5),
    random.choices([1, 2, 3], weights=[10, 1, 1], k=6),
    random.choices("ab", cum_weights=[1, 4], k=5),
)
random.shuffle(letters)
print(letters)
print(
    random.sample(range(100), 5),
    random.sample(letters, 3),
    random.sample(range(10), 10),
    random.sample([1, 2, 3], k=2),
    random.sample(range(10**6), 3),
)
random.seed(3)
xs = list(range(20))
random.shuffle(xs)
print(xs)
try:
    random.sample([1], 2)
except ValueError as e:
    print(e)
