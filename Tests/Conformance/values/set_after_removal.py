# A set uses the place of a removed key again

s = {0, 1, 2}
s.discard(0)
s.discard(1)
s.add(8)
s.add(16)
print(s)
s = {0, 1, 2, 3}
s.discard(1)
s.discard(2)
s.add(8)
s.add(16)
print(s)
s = set(range(40))
for x in range(0, 40, 3):
    s.remove(x)
for x in range(100, 160, 7):
    s.add(x)
print(s)
for _ in range(10):
    print(s.pop(), end=" ")
print(s)
s ^= {1, 9, 200}
print(s)
