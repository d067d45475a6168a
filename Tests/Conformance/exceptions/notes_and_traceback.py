# add_note, __notes__, __traceback__, with_traceback.
e = ValueError("v")
e.add_note("first note")
e.add_note("second note")
print(e.__notes__, str(e), e.args)
try:
    e.add_note(5)
except TypeError as err:
    print(err)
print(hasattr(ValueError("x"), "__notes__"))
try:
    raise e
except ValueError as caught:
    print(caught.__traceback__ is None, caught.__notes__)
print(ValueError("q").__traceback__)
try:
    raise KeyError("k").with_traceback(None)
except KeyError as err:
    print(repr(err))
