# Warnings can be silenced or raised.
import warnings

warnings.filterwarnings("ignore")
warnings.warn("not shown")
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("careful", DeprecationWarning)
    except DeprecationWarning as e:
        print("raised", e)
warnings.filterwarnings("ignore", category=UserWarning, message="x")
print("done")
