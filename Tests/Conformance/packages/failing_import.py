# What a module has defined before it failed to load still works where it got out.
import module_state


def use():
    try:
        import failing_module
    except ValueError as e:
        print("import failed:", e)
    return module_state.kept


f = use()
print(f(3), f.__name__, f.__module__)
