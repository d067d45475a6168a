# += and *= change the list itself

a = b = [1]
a += (2,)
a += "b"
a *= 2
print(a, b, a is b)
a = a + [3]
print(a, b, a is b)
t = ([1],)
try:
    t[0] += [2]
except TypeError as error:
    print(error, t)
try:
    a += 5
except TypeError as error:
    print(error)
