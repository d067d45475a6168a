# raises: TypeError
# The last line of a failed call.
def train(model, epochs):
    pass


print("start")
train("net")
