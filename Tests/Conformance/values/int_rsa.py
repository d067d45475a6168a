# A toy RSA: primes by Fermat's test, an inverse, encrypting and decrypting

def is_probable_prime(n):
    return all(pow(a, n - 1, n) == 1 for a in (2, 3, 5, 7, 11))


def next_prime(n):
    while not is_probable_prime(n):
        n += 1
    return n


p = next_prime(10**30)
q = next_prime(10**31)
n, phi, e = p * q, (p - 1) * (q - 1), 65537
d = pow(e, -1, phi)
message = int("".join(f"{ord(c):03d}" for c in "hello"))
secret = pow(message, e, n)
print(p, q)
print(secret)
print(pow(secret, d, n) == message)
