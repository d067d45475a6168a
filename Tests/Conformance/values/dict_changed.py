# A dict or set that changes while it is walked

def attempt(work):
    try:
        work()
        print("fine")
    except RuntimeError as error:
        print(error)


def grow():
    d = {1: 2}
    for k in d:
        d[k + 1] = 1


def shrink():
    d = {1: 2, 3: 4}
    for k in d:
        del d[k]


def replace():
    d = {1: 2, 3: 4}
    for k in d:
        d[k] = 5


def grow_set():
    s = {1, 2}
    for k in s:
        s.add(k + 10)


for work in (grow, shrink, replace, grow_set):
    attempt(work)
