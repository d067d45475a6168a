# A module that fails the first time it loads; loaded by raising_module_user.
if __name__ != "__main__":
    print("loading")
    raise ValueError("while loading")
