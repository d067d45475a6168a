# Lists and dicts that hold themselves

a = [1]
a.append(a)
print(a, a[1][1] is a)
d = {}
d["d"] = d
print(d)
t = ([],)
t[0].append(t)
print(t)
