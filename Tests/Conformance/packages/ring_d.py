# Fails inside a circle of imports; loaded by circular_import.
if __name__ != "__main__":
    from ring_c import other
    thing = 2
