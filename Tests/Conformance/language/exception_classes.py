# One's own exceptions: hierarchy, attributes, text, raising the class itself.
class ModelError(Exception):
    pass


class ShapeError(ModelError):
    def __init__(self, want, got):
        super().__init__(f"want {want}, got {got}")
        self.want = want
        self.got = got


for e in (ShapeError(2, 3), ModelError(), ModelError("x", 1), ValueError("v"), KeyError("k")):
    try:
        raise e
    except ShapeError as err:
        print("shape", err, err.want, err.got)
    except ModelError as err:
        print("model", repr(err), str(err), err.args)
    except Exception as err:
        print("other", repr(err), str(err))
try:
    raise StopIteration
except StopIteration as e:
    print(repr(e), e.value)
try:
    raise ModelError
except Exception as e:
    print(type(e).__name__, repr(e), isinstance(e, ModelError))
print(
    issubclass(KeyError, LookupError),
    issubclass(IndexError, LookupError),
    issubclass(ZeroDivisionError, ArithmeticError),
    issubclass(RecursionError, RuntimeError),
    issubclass(KeyboardInterrupt, Exception),
    issubclass(ModuleNotFoundError, ImportError),
    issubclass(NotImplementedError, RuntimeError),
    issubclass(UnboundLocalError, NameError),
)
try:
    raise 5
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError
    except 5:
        pass
except TypeError as e:
    print(e)
