# A square that overflows is an error, a product is infinite

x = 1e200
print(x * x)
try:
    print(x**2)
except OverflowError as error:
    print(error)
y = 1e154
print(y**2, (-y) ** 2, float("inf") ** 2, float("nan") ** 2)
