# Lists: every daily method, aliasing, nesting, arithmetic.
a = [3, 1, 2]
a.append(5)
a.extend([7, 8])
a.insert(1, 9)
a.insert(-1, 4)
a.insert(100, 0)
print(a, len(a), a[0], a[-2], 9 in a, a.index(5), a.count(3))
print(a.pop(), a.pop(0), a, a.remove(5), a)
a.sort()
print(a)
a.sort(reverse=True)
print(a)
a.reverse()
print(a)
b = a.copy()
c = a
b.append(1)
c.append(2)
print(a, b, c is a, b is a, a + [1], [0] * 3, 2 * [1, 2], [] + [])
m = [[0] * 2 for _ in range(2)]
m[0][0] = 1
n = [[0] * 2] * 2
n[0][0] = 1
print(m, n, [1, [2, [3, []]]], [[]] == [[]], list(range(3)), list("ab"), list({"k": 1}))
a.clear()
print(a, not a)
x = [1, 2]
y = x
x += [3]
print(x, y, x is y)
x = x + [4]
print(x, y)
x *= 2
print(x)
del x[0]
print(x)
del x[1:3]
print(x)
words = ["pear", "fig", "apple"]
words.sort(key=len)
print(words)
words.sort(key=lambda w: w[-1])
print(words)
r = [1]
r.append(r)
print(r)
