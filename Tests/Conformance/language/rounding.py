# round(): halves go to the even neighbour; digits may be given, also negative ones.
print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4, 2.6)])
print(round(3.14159, 2), round(3.14159, 4), round(1234.5678, -2), round(1250, -2), round(1350, -2))
print(round(5), round(5, 2), round(5.0), round(5.0, 0), round(-0.4), round(-0.4, 0))
print(round(0.15, 1), round(0.25, 1), round(0.35, 1), round(1.005, 2), round(2.675, 2))
print(round(1e20, 2), round(123.456, 0), round(True), type(round(2.0)).__name__)
print(type(round(2.0, 1)).__name__, round(0.1 + 0.2, 10), round(99.995, 2))
