# A module with __all__; loaded by module_state.
__all__ = ["listed"]
listed = 1
unlisted = 2
