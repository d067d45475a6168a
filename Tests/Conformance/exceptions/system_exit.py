# SystemExit and KeyboardInterrupt are not caught by except Exception; finally runs.
import sys

for code in [None, 0, 3, "message"]:
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e), e.code, e.args)
try:
    try:
        sys.exit(1)
    except Exception:
        print("no")
    finally:
        print("finally")
except BaseException as e:
    print(type(e).__name__, e)
try:
    raise KeyboardInterrupt
except Exception:
    print("no")
except KeyboardInterrupt as e:
    print("interrupt", repr(e))
try:
    raise SystemExit
except SystemExit as e:
    print(e.code)
try:
    exit(2)
except SystemExit as e:
    print(e.code)
