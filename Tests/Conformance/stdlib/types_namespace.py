# SimpleNamespace and type names.
from types import SimpleNamespace
import types

args = SimpleNamespace(lr=0.1, steps=10)
args.name = "run"
print(args, args.lr, vars(args), args == SimpleNamespace(lr=0.1, steps=10, name="run"))
print(isinstance(lambda: 0, types.FunctionType), isinstance((i for i in []), types.GeneratorType), types.NoneType)
