import plain_folder.inner.module as module
from plain_folder.inner import other
import plain_folder

print(module.name, module.value, module.other is other, module.message)
print(plain_folder.__name__, __package__, __debug__)
try:
    import plain_folder.missing
except ModuleNotFoundError as error:
    print(error)
try:
    from plain_folder import missing
except ImportError as error:
    print(str(error).split(" (")[0])
