from .helper import describe
