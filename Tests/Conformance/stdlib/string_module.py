# Constants and helpers of string.
import string

print(string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits)
print(string.punctuation, repr(string.whitespace), len(string.printable), string.octdigits)
print(string.capwords("hello big  world"), string.capwords("a-b", "-"))
t = string.Template("$name owes ${amount} to $name. $$5")
print(t.substitute(name="Ann", amount=3), t.safe_substitute(name="Bob"))
for f in (lambda: t.substitute(name="x"), lambda: string.Template("a $ b").substitute()):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
table = str.maketrans("", "", string.punctuation)
print("Hi, you!".translate(table))
