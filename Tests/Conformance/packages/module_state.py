# A module runs once; its globals belong to it; functions see their own module.
import counter_module
import counter_module as second
from counter_module import count, increase, Counter

increase()
increase()
print(count, counter_module.count, second is counter_module)
counter_module.count = 10
print(increase(), count)
print(Counter().bump(), Counter.__module__, increase.__module__, repr(Counter))


class Mine(Counter):
    def bump(self):
        return super().bump() + 100


print(Mine().bump(), Mine.__module__, Mine.__bases__)
from counter_module import *

print(public, increase())
try:
    _hidden
except NameError as e:
    print(e)
print(counter_module._hidden)
from all_module import *

print(listed)
try:
    unlisted
except NameError as e:
    print(e)
count = 99
print(counter_module.get())
try:
    raise counter_module.Problem("p")
except counter_module.Problem as e:
    print(repr(e), type(e))
