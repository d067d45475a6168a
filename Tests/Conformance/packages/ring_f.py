# Uses a name of a module that is still loading; loaded by circular_import.
if __name__ != "__main__":
    import ring_e
    print(ring_e.late)
