# time: only what is true on every run.
import time

a = time.time()
b = time.perf_counter()
c = time.monotonic()
time.sleep(0.01)
print(
    time.time() > a,
    time.perf_counter() - b >= 0.009,
    time.monotonic() >= c,
    type(a).__name__,
    a > 1.7e9,
    0 < time.perf_counter() - b < 5,
)
print(isinstance(time.perf_counter_ns(), int), time.process_time() >= 0)
