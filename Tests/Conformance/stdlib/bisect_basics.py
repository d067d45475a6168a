# Places in sorted lists.
import bisect

a = [1, 2, 2, 3]
print(bisect.bisect(a, 2), bisect.bisect_left(a, 2), bisect.bisect_right(a, 0), bisect.bisect(a, 9))
bisect.insort(a, 2)
bisect.insort_left(a, 0)
print(a, bisect.bisect_left(a, 2, 3), bisect.bisect(a, 2, 0, 2))
grades = [60, 70, 80, 90]
print(["FDCBA"[bisect.bisect(grades, s)] for s in (33, 99, 77, 70, 89, 90)])
people = [("ann", 3), ("bob", 7)]
bisect.insort(people, ("cid", 5), key=lambda p: p[1])
print(people, bisect.bisect_left(people, 6, key=lambda p: p[1]))
try:
    bisect.bisect(a, 1, -1)
except ValueError as e:
    print(e)
