# for and while with else, break and continue; range in every direction.
for i in range(3):
    if i == 5:
        break
else:
    print("no break")
for i in range(3):
    if i == 1:
        break
else:
    print("not here")
print(i)
n = 3
while n:
    n -= 1
    if n == 1:
        continue
    print("n", n)
else:
    print("ran out")
while True:
    n += 1
    if n > 4:
        break
print(n)
for i in range(5, 0, -2):
    print(i, end=" ")
for i in range(0):
    print("never")
for i in []:
    pass
else:
    print("empty else")
print(
    list(range(3)),
    list(range(2, 5)),
    list(range(0, 10, 4)),
    list(range(3, 0)),
    list(range(-3, 3, 2)),
    len(range(0, 10, 3)),
    range(5)[-1],
    3 in range(5),
    range(3) == range(0, 3),
    range(1, 4, 2),
)
for i in range(3):
    i = i * 10
    print(i, end=",")
print()
for a in range(3):
    for b in range(3):
        if b == 2:
            break
        if a == b:
            continue
        print((a, b), end=" ")
print()
pairs = [(1, "a"), (2, "b")]
for k, (i, ch) in enumerate(pairs, start=1):
    print(k, i, ch)
for x in [1, 2, 3, 4]:
    if x % 2 == 0:
        print(x, "even")
    elif x == 3:
        print("three")
    else:
        print("one")
xs = [1, 2, 3]
for x in xs:
    if x < 3:
        xs.append(x + 10)
print(xs)
