# Line continuation, implicit concatenation, semicolons, one-line suites, ellipsis, raw and long strings.
x = 1 + \
    2
print(x)
s = "one " "two" ' three'
print(s)
t = ("long "
     "text "
     f"with {x} "
     r"\n raw")
print(t)
if x == 3: print("three"); print("again")
for i in range(2): print(i, end=" ")
print()
while x < 5: x += 1
print(x); y = 2; print(y)
class A: pass
class B(A): z = 1; w = 2
def f(): return 5
def g(a): b = a + 1; return b
print(f(), g(1), B.z + B.w)
print(..., Ellipsis is ..., type(...).__name__, bool(...))
def stub(): ...
class Stub: ...
print(stub(), Stub.__name__)
d = {
    "a": 1,  # comment
    "b": [
        1,
        2,
    ],
}
print(d)
print("""triple
quoted "with" quotes\
 joined""")
print(r"raw \d \" quote", '\'', "\"", 'it''s', "tab\tend", "\x41\u00e9\U0001F600", "\101\0".encode if False else "\101")
if (1 and
        2):
    print("paren")
assert x == 5, \
    "message"
def h(
    a,
    b=2,
    *,
    c=3,
):
    return (
        a
        + b
        + c
    )
print(h(
    1,
    c=5,
))
try: 1 / 0
except ZeroDivisionError: print("one line")
finally: print("fin")
if True:
    pass
elif False: pass
else: pass
print(1 if x else 2, (lambda: (
    3
))())
z = [i
     for i in range(3)
     if i]
print(z)
print("a" 'b' """c""", ("x"
                       "y"))
	
print("end")
