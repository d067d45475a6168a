# Messages of the math module.
import math

for text, f in {
    "sqrt(-1)": lambda: math.sqrt(-1),
    "log(0)": lambda: math.log(0),
    "log(-1)": lambda: math.log(-1),
    "exp(1000)": lambda: math.exp(1000),
    "acos(2)": lambda: math.acos(2),
    "floor(inf)": lambda: math.floor(math.inf),
    "floor(nan)": lambda: math.floor(math.nan),
    "sqrt('a')": lambda: math.sqrt("a"),
    "factorial(-1)": lambda: math.factorial(-1),
    "fmod(1, 0)": lambda: math.fmod(1, 0),
    "sqrt()": lambda: math.sqrt(),
    "nope": lambda: math.nope,
    "factorial(1.5)": lambda: math.factorial(1.5),
}.items():
    try:
        print(text, "=", f())
    except Exception as e:
        print(text, "->", f"{type(e).__name__}:", e)
