# Chained comparisons evaluate each operand once; sequences compare item by item.
x = 5
print(1 < x < 10, 1 < x > 3, 1 < x < 3, 1 == 1.0 == True, 1 < 2 < 3 < 4 < 5)


def middle():
    print("middle")
    return 5


print(1 < middle() < 10)
print(10 < middle() < 20)
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], (1, "a") < (1, "b"), "abc" < "abd", "Z" < "a")
print([1, 2] == [1, 2], (1,) == [1], "a" == 1, None == 0, {1: 2} == {1: 2.0}, {1, 2} == {2, 1})
print([1, [2, 3]] == [1, [2, 3]], [] < [0], "" < "a", "a" != "b", 2 != 2.0)
a = [1]
b = a
print(a is b, a is [1], a == [1], a is not b, "x" in "xyz", "xz" in "xyz")
print(max("apple", "pear"), min([3, 1], [3, 0]), max((1, 2), (1, 3)))
