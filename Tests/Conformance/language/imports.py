# import in its forms.
import math
import math as m, random
from math import sqrt, pi as PI
from math import (floor,
                  ceil)
print(math is m, sqrt(16), PI == math.pi, floor(2.7), ceil(2.1), m.pi)
def local():
    import math as inner
    from random import seed
    return inner is math, callable(seed)
print(local(), math.__name__, type(math).__name__)
try: inner
except NameError as e: print(e)
import torch.nn.functional as F
import torch.nn as nn, torch
from torch import nn as also
print(nn is also, torch.nn is nn, torch.nn.functional is F, torch.__name__, F.__name__)
