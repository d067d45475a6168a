# Two modules that import each other: whole modules work, names not yet there do not.
import ring_a

print(ring_a.from_b(), ring_a.value)
try:
    import ring_c
except ImportError as e:
    print(type(e).__name__, str(e).split(" (most")[0])
try:
    import ring_e
except AttributeError as e:
    print(str(e).split(" (most")[0])
import raising_module_user
