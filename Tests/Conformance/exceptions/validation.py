# Typical validation: raising, collecting, translating and re-raising errors.
class ValidationError(ValueError):
    def __init__(self, field, message, value=None):
        super().__init__(f"{field}: {message}")
        self.field, self.message, self.value = field, message, value


def positive(field, value):
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise ValidationError(field, f"expected a number, got {type(value).__name__}", value)
    if value <= 0:
        raise ValidationError(field, "must be positive", value)
    return value


def validate(record):
    errors = []
    for field in ("width", "height"):
        try:
            positive(field, record[field])
        except ValidationError as e:
            errors.append(e)
        except KeyError as e:
            errors.append(ValidationError(e.args[0], "missing"))
    return errors


for record in [{"width": 1, "height": 2.5}, {"width": -1}, {"width": "3", "height": True}, {}]:
    errors = validate(record)
    print(len(errors), [str(e) for e in errors], [e.value for e in errors])


def parse(text):
    try:
        key, value = text.split("=")
        return key.strip(), int(value)
    except ValueError as e:
        raise ValidationError("line", f"cannot parse {text!r}") from e


for text in ["a = 1", "a", "b=x", "c=1=2"]:
    try:
        print(parse(text))
    except ValidationError as e:
        print(e, "|", type(e.__cause__).__name__, e.__cause__)
try:
    raise ValidationError("f", "m", value=3)
except ValueError as e:
    print(repr(e), e.args, e.field, isinstance(e, ValidationError))
