# A method that returns NotImplemented is called once.
class C:
    def __add__(self, o): print("add"); return NotImplemented
    def __radd__(self, o): print("radd"); return NotImplemented
    def __iadd__(self, o): print("iadd"); return NotImplemented
    def __lt__(self, o): print("lt"); return NotImplemented
    def __gt__(self, o): print("gt"); return NotImplemented
    def __eq__(self, o): print("eq"); return NotImplemented
    __hash__ = None
class D(C):
    def __radd__(self, o): print("dradd"); return NotImplemented
for a, b in ((C(), 1), (1, C()), (C(), C()), (C(), D()), (D(), C())):
    for f in (lambda a, b: a + b, lambda a, b: a < b, lambda a, b: a > b, lambda a, b: a == b):
        try: print(f(a, b))
        except TypeError as e: print(e)
    try:
        x = a
        x += b
    except TypeError as e: print(e)
    try:
        if a < b: print(1)
    except TypeError as e: print(e)
