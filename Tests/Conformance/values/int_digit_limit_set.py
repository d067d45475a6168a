# sys.set_int_max_str_digits

import sys

print(sys.get_int_max_str_digits())
sys.set_int_max_str_digits(0)
print(len(str(10**5000)))
sys.set_int_max_str_digits(1000)
try:
    str(10**1001)
except ValueError as error:
    print(error)
try:
    sys.set_int_max_str_digits(5)
except ValueError as error:
    print(error)
