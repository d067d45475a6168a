# raises: KeyError
# A KeyError shows the repr of the key.
print("start")
{"a": 1}["b"]
