# sys.stdout can be another stream, and sys.stdin is empty here.
import io
import sys

old = sys.stdout
sys.stdout = buffer = io.StringIO()
print("hidden")
sys.stdout = old
print(repr(buffer.getvalue()), repr(sys.stdin.readline()), sys.stdin.read() == "", list(sys.stdin))
