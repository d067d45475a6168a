# A module that fails while it loads is tried again by the next import.
for _ in range(2):
    try:
        import raising_module
    except ValueError as e:
        print("failed:", e)
