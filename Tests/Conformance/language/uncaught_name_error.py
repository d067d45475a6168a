# raises: NameError
# An unknown name, with the suggestion CPython gives.
learning_rate = 0.1
print("start")
print(learning_rat)
