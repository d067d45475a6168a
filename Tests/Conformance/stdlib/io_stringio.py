# Text streams in memory.
import io

s = io.StringIO()
print("a", 1, file=s)
s.write("line 2\n")
print(repr(s.getvalue()))
r = io.StringIO("x\ny\nz")
print(repr(r.readline()), r.read(1), [line for line in r], r.read())
r.seek(0)
print(r.readlines(), r.tell())
with io.StringIO("q") as q:
    print(q.read())
try:
    q.read()
except ValueError as e:
    print(e)
try:
    io.StringIO().write(5)
except TypeError as e:
    print(e)
