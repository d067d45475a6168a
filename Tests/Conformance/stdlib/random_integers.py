# randint, randrange, getrandbits.
import random

random.seed(0)
print(
    [random.randint(1, 6) for _ in range(10)],
    [random.randrange(10) for _ in range(10)],
    [random.randrange(5, 50, 5) for _ in range(5)],
    random.randint(0, 10**12),
    random.randint(-3, -3),
    random.getrandbits(8),
    random.randrange(2**40),
    [random.randint(0, 1) for _ in range(8)],
)
for text, f in {
    "randint(5, 1)": lambda: random.randint(5, 1),
    "randrange(0)": lambda: random.randrange(0),
    "choice([])": lambda: random.choice([]),
}.items():
    try:
        print(text, "=", f())
    except Exception as e:
        print(text, "->", f"{type(e).__name__}:", e)
