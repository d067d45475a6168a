from . import other
from .other import value
name = __name__
try:
    from .... import nothing
except ImportError as error:
    message = str(error)
