# The classes of exceptions and how they derive from one another.
names = """BaseException Exception ArithmeticError ZeroDivisionError OverflowError FloatingPointError
AssertionError AttributeError EOFError ImportError ModuleNotFoundError LookupError IndexError KeyError
MemoryError NameError UnboundLocalError OSError FileNotFoundError FileExistsError PermissionError
IsADirectoryError TimeoutError RuntimeError NotImplementedError RecursionError StopIteration SyntaxError
IndentationError TypeError ValueError UnicodeError KeyboardInterrupt SystemExit GeneratorExit Warning
UserWarning DeprecationWarning RuntimeWarning""".split()
scope = {
    "BaseException": BaseException, "Exception": Exception, "ArithmeticError": ArithmeticError,
    "ZeroDivisionError": ZeroDivisionError, "OverflowError": OverflowError,
    "FloatingPointError": FloatingPointError, "AssertionError": AssertionError,
    "AttributeError": AttributeError, "EOFError": EOFError, "ImportError": ImportError,
    "ModuleNotFoundError": ModuleNotFoundError, "LookupError": LookupError, "IndexError": IndexError,
    "KeyError": KeyError, "MemoryError": MemoryError, "NameError": NameError,
    "UnboundLocalError": UnboundLocalError, "OSError": OSError, "FileNotFoundError": FileNotFoundError,
    "FileExistsError": FileExistsError, "PermissionError": PermissionError,
    "IsADirectoryError": IsADirectoryError, "TimeoutError": TimeoutError, "RuntimeError": RuntimeError,
    "NotImplementedError": NotImplementedError, "RecursionError": RecursionError,
    "StopIteration": StopIteration, "SyntaxError": SyntaxError, "IndentationError": IndentationError,
    "TypeError": TypeError, "ValueError": ValueError, "UnicodeError": UnicodeError,
    "KeyboardInterrupt": KeyboardInterrupt, "SystemExit": SystemExit, "GeneratorExit": GeneratorExit,
    "Warning": Warning, "UserWarning": UserWarning, "DeprecationWarning": DeprecationWarning,
    "RuntimeWarning": RuntimeWarning,
}
for name in names:
    print(" > ".join(c.__name__ for c in scope[name].__mro__), scope[name])
print(IOError is OSError, EnvironmentError is OSError)
