# Tuples cannot be changed

t = (1, 2)
for work in (lambda: t.__setitem__(0, 5),):
    try:
        work()
    except AttributeError as error:
        print(error)
try:
    t[0] = 5
except TypeError as error:
    print(error)
try:
    del t[0]
except TypeError as error:
    print(error)
t += (3,)
print(t)
