# assert with and without a message; what AssertionError carries.
assert True
assert 1, "never shown"
assert (1, 2)
for make in [0, "", [], None]:
    try:
        assert make, f"falsy: {make!r}"
    except AssertionError as e:
        print(e, e.args)
try:
    assert False
except AssertionError as e:
    print(repr(e), str(e) == "", e.args)
try:
    assert 1 == 2, ("tuple", "message")
except AssertionError as e:
    print(e, e.args)
try:
    assert not [1], [1, 2]
except AssertionError as e:
    print(e.args)
try:
    assert None, ValueError("v")
except AssertionError as e:
    print(repr(e))


def check(x):
    assert isinstance(x, int), "x must be an int"
    return x


print(check(3))
try:
    check("3")
except AssertionError as e:
    print("caught:", e)
