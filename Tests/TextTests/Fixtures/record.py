"""Writes floats.txt and parses.txt: what CPython prints for numbers, and what float() reads.

Run it with CPython 3.11 from this folder. A line of floats.txt is the number's 64 bits in hex and its
texts by repr, %.4f, %.4e, %.6g, %#.6g, %.0f, %.17g and %.3g, separated by `|`; a line of parses.txt is
a text as a Python literal, a tab, and repr(float(text)) or ValueError.
"""

import math
import random
import struct

FORMATS = ["%.4f", "%.4e", "%.6g", "%#.6g", "%.0f", "%.17g", "%.3g"]

random.seed(7)
values = [
    0.0, -0.0, 1.0, -1.0, 0.1, 0.2, 0.1 + 0.2, 1 / 3, 2 / 3, 1e15, 1e16, 1e17, 123456789012345678.0,
    9999999999999998.0, 1e-4, 1e-5, 0.00012345, 0.0001, 0.00009999, 5e-324, 2.2250738585072014e-308,
    1.7976931348623157e308, 0.5, 1.5, 2.5, 3.5, 0.05, 0.15, 0.25, 0.00005, 0.00015, 1e22, 1e23, 1e21,
    math.pi, math.e, 100.0, 1e2, 123456.0, 1234567.0, 999999.5, 9999995.0, 0.000123456, 12345.6789,
    float("inf"), float("-inf"), float("nan"), 1.0000000000000002, 4.35, 2.675, 1e100, -1.5e-7,
]
values += [random.uniform(-1, 1) * 10 ** random.randint(-12, 20) for _ in range(150)]
values += [struct.unpack("<d", random.randbytes(8))[0] for _ in range(150)]
values += [float(random.randint(-(10**6), 10**6)) / 1000 for _ in range(100)]

with open("floats.txt", "w") as file:
    for value in values:
        bits = struct.unpack("<Q", struct.pack("<d", value))[0]
        texts = [repr(value)] + [form % value for form in FORMATS]
        print("|".join([f"{bits:016x}"] + texts), file=file)

TEXTS = [
    "1", "1.", ".5", " 1.5 ", "\t2\n", "1e5", "1E5", "1e+5", "1e-5", "1_000.5_0", "1__0", "_1", "1_",
    "1_.5", "1._5", "1e_5", "1e5_0", "", " ", ".", "e5", "1e", "1e+", "+1", "-1", "+-1", "--1", "inf", "-inf",
    "Infinity", "INF", "+inf", "nan", "NaN", "-nan", "infinit", "0x10", "1.5f", "1,5", "1 5", "1e400",
    "-1e400", "1e-400", "0.1", "3.14159265358979323846", "123456789012345678901234567890", "-0", "-0.0",
    "2.2250738585072011e-308", "9007199254740993", "1.7976931348623159e308", "5e-325", "nan1", "true",
    "1.0e", "1..2", "1.2.3", "\x00", "1\x00", "１２",
]
with open("parses.txt", "w") as file:
    for text in TEXTS:
        if not text.isascii():
            continue
        try:
            result = repr(float(text))
        except ValueError:
            result = "ValueError"
        print(ascii(text)[1:-1], result, sep="\t", file=file)
