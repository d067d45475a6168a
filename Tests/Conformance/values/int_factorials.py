# Factorials by a loop, their digits and trailing zeros

product = 1
for n in range(1, 61):
    product *= n
    if n % 12 == 0:
        text = str(product)
        print(n, product, len(text), sum(map(int, text)), len(text) - len(text.rstrip("0")))
