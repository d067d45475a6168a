# for and while with else, nested break and continue, loop variables after the loop.
for i in range(3):
    pass
else:
    print("for else", i)
for i in range(3):
    if i == 1:
        break
else:
    print("no")
print(i)
n = 3
while n:
    n -= 1
    if n == 5:
        break
else:
    print("while else", n)
while True:
    n += 1
    if n < 3:
        continue
    break
else:
    print("no")
print(n)
for x in []:
    pass
else:
    print("empty else")
for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, end=" ")
print()
for i in range(3):
    for j in range(3):
        if j == 1:
            continue
        if i == 1:
            break
        print((i, j), end=" ")
    else:
        print("inner else", end=" ")
print()
items = [1, 2, 3, 4]
for x in items:
    if x == 2:
        items.remove(x)
print(items)
for x in items[:]:
    items.append(x)
print(items)
d = {"a": 1}
try:
    for k in d:
        d[k + "x"] = 1
except RuntimeError as e:
    print(e)
s = {1, 2}
try:
    for v in s:
        s.add(v + 10)
except RuntimeError as e:
    print(e)
for i in range(3):
    i = 10
print(i)
x = [0]
for x[0] in range(4):
    pass
print(x)
for i in range(10, 0, -3):
    print(i, end=" ")
print()
while (line := n) > 0:
    n -= 1
print(line, n)
for a in (yield_ for yield_ in "ab"):
    print(a, end="")
print()
