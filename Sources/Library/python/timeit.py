"""How long a function takes."""

from _refusals import refuse as _refuse
from time import perf_counter as default_timer


def timeit(stmt="pass", setup="pass", timer=default_timer, number=1000000, globals=None):
    """Seconds that number calls of stmt take; stmt and setup are functions of no arguments."""
    for code in (stmt, setup):
        if isinstance(code, str) and code != "pass":
            _refuse("timeit of source text is not supported: pass a function")
    if not isinstance(setup, str):
        setup()
    if isinstance(stmt, str):
        return 0.0
    start = timer()
    for _ in range(number):
        stmt()
    return timer() - start


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=5, number=1000000, globals=None):
    """Several times timeit()."""
    return [timeit(stmt, setup, timer, number) for _ in range(repeat)]
