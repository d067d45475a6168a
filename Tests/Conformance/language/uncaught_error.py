# raises: ValueError
# What was printed stays; the last line is the exception.
print("before")


def check(n):
    if n > 1:
        raise ValueError(f"n is {n}")
    return n


print(check(1))
print(check(2))
print("never")
