# The usual way to time something, with the figure itself kept out of the text.
import time

start = time.perf_counter()
total = sum(i * i for i in range(10000))
elapsed = time.perf_counter() - start
print(total, elapsed > 0, f"{elapsed:.0f}s", len(f"{elapsed:.3f}") == 5)
