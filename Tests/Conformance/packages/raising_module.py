# A module that fails the first time it loads; loaded by raising_module_user.
print("loading")
raise ValueError("while loading")
