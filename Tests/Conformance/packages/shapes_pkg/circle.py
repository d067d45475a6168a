"""Circles."""
PI = 3.0


def area(r):
    return PI * r * r


print("loaded", __name__)
