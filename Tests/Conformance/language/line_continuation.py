# Long lines: brackets, backslashes, comments, semicolons, blank lines, nested blocks.
total = (1 +
         2  # a comment inside
         + 3)
values = [
    1,

    2,
]
text = "a" \
    "b"
if total == 6 and \
        values == [1, 2]:
    print(total, values, text)
def f(a,
      b=2,
      ):
    # only a comment
    return {
        "a": a,
        "b": b,
    }

print(f(
    1,
)); print("two"); print("three")
if True:
	print("tab indent")
for i in range(2):
  print("two spaces", i)
  if i:
        print("eight more")
class A: x = 1; y = 2
print(A.x, A.y); x = 1; y = 2; print(x + y)
# the last line has no newline at its end
print("end")
