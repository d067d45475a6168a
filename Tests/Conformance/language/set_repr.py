# A set of small ints prints in the order of CPython's table, whatever the order of insertion.
print({3, 1, 2}, {1, 2, 3}, set([5, 4, 0]), {7, 6, 5, 4, 3, 2, 1, 0})
print(set(range(10)), {x % 4 for x in (11, 10, 9, 8)}, {1, 2} | {0})
