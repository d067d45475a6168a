# Methods that change a set

s = {1, 2, 3}
s.add(4)
s.discard(9)
s.remove(1)
s.update([7, 8], [9])
s.intersection_update([2, 3, 7])
s.difference_update([2])
s.symmetric_difference_update([3, 5])
print(s)
s |= {10}
s &= {10, 5}
s -= {5}
s ^= {1}
print(s, len(s), 10 in s, s.copy())
s.clear()
print(s)
