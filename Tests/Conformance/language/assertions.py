# assert with and without a message.
assert True
assert 1 + 1 == 2, "never shown"
for check in (lambda: 0, lambda: []):
    try:
        assert check(), f"{check()!r} is not true"
    except AssertionError as e:
        print("AssertionError", e)
try:
    assert False
except AssertionError as e:
    print(repr(e), repr(str(e)))
try:
    assert 1 == 2, (1, 2)
except AssertionError as e:
    print(repr(e), e.args)
