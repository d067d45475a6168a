# raises: RuntimeError
# raise from: the last line is the outer exception; finally blocks have run.
try:
    try:
        int("x")
    except ValueError as e:
        raise RuntimeError("could not read") from e
finally:
    print("cleaned up")
