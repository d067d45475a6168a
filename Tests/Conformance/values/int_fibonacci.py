# Fibonacci numbers grow beyond every word

a, b = 0, 1
for index in range(301):
    if index % 50 == 0:
        print(index, a)
    a, b = b, a + b
