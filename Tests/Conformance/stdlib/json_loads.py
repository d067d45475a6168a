# JSON as values.
import json
from collections import OrderedDict

print(json.loads('{"a": [1, 2.5, -3e2, true, false, null], "b": {"c": "d"}}'))
print(json.loads(' [ ] '), json.loads('"\\u00e9\\n\\"\\/ \\ud83d\\ude00"'), json.loads("12345678901234567890"), json.loads("NaN"), json.loads("-Infinity"))
print(json.loads('{"a": 1, "a": 2}'), json.loads('{"x": 1}', object_hook=lambda d: ("hooked", d)), json.loads("1.5", parse_float=str))
print(json.loads('{"b": 1, "a": 2}', object_pairs_hook=OrderedDict), type(json.loads("1")), type(json.loads("1.0")), json.loads("1E5"))
for bad in ["", "{", "[1,", "[1 2]", '{"a" 1}', '{"a": 1,}', "{a: 1}", "[1,]", "nul", "tru", '"abc', '"\\x"', "1 2", "[1]]", "{'a': 1}", '"a\nb"', "-", '"\\u12"', "\n\n  x"]:
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(repr(bad), "-", e, "|", e.msg, e.pos, e.lineno, e.colno)
try:
    json.loads(5)
except TypeError as e:
    print(e)
print(issubclass(json.JSONDecodeError, ValueError))
