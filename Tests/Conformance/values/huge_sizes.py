# Sizes beyond memory are refused before anything is made; extremes of a word do not overflow.
from collections import deque
from itertools import combinations_with_replacement, product

for action in (
    lambda: product([1], repeat=10**15),
    lambda: combinations_with_replacement([1], 10**15),
    lambda: deque([1, 2]) * 2**62,
):
    try:
        print(action())
    except MemoryError as e:
        print(type(e).__name__)
print(list(product(repeat=10**15)), deque() * 10**15)
print(deque([1, 2], maxlen=3) * 5, deque([1, 2, 3], maxlen=3) * 10**15)
print(round(5, -50), round(-5, -50), round(True, -50))
print(-2**63 in range(0, -5, -1), -2**63 in range(5), -2**63 in range(10, -10, -1))
print(len(range(2**63 - 1)), list(range(2**63 - 4, 2**63 - 1, 2)), list(range(-2**63 + 2, -2**63, -5)))
