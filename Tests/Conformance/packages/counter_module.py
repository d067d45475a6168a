# A module with state; loaded by module_state.
print("loading", __name__)
count = 0
public = "public"
_hidden = "hidden"


class Problem(Exception):
    pass


def increase():
    global count
    count += 1
    return count


def get():
    return count


class Counter:
    def bump(self):
        return increase()
