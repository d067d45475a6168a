"""The limits of number types."""

import torch

FLOATS = {
    # bits, eps, largest, smallest normal, resolution
    torch.float32: (32, 2.0 ** -23, (2 - 2.0 ** -23) * 2.0 ** 127, 2.0 ** -126, 1e-06),
    torch.float64: (64, 2.0 ** -52, (2 - 2.0 ** -52) * 2.0 ** 1023, 2.0 ** -1022, 1e-15),
}
INTEGERS = {
    torch.uint8: (8, 0, 255),
    torch.int8: (8, -2 ** 7, 2 ** 7 - 1),
    torch.int16: (16, -2 ** 15, 2 ** 15 - 1),
    torch.int32: (32, -2 ** 31, 2 ** 31 - 1),
    torch.int64: (64, -2 ** 62 - 2 ** 62, 2 ** 62 - 1 + 2 ** 62),
}


class finfo:
    """What a float type can hold: max, min, eps, tiny."""

    def __init__(self, type=torch.float32):
        if type not in FLOATS:
            raise TypeError("torch.finfo() requires a floating point input type. Use torch.iinfo to "
                            "handle 'torch.finfo'")
        self.bits, self.eps, self.max, self.tiny, self.resolution = FLOATS[type]
        self.min = -self.max
        self.smallest_normal = self.tiny
        self.dtype = str(type)[6:]

    def __repr__(self):
        return (f"finfo(resolution={self.resolution:g}, min={self.min:g}, max={self.max:g}, "
                f"eps={self.eps:g}, smallest_normal={self.smallest_normal:g}, tiny={self.tiny:g}, "
                f"dtype={self.dtype})")


class iinfo:
    """What an integer type can hold: max, min."""

    def __init__(self, type):
        if type not in INTEGERS:
            raise TypeError("torch.iinfo() requires an integer input type. Use torch.finfo to "
                            "handle 'torch.iinfo'")
        self.bits, self.min, self.max = INTEGERS[type]
        self.dtype = str(type)[6:]

    def __repr__(self):
        return f"iinfo(min={self.min:g}, max={self.max:g}, dtype={self.dtype})"


finfo.__module__ = iinfo.__module__ = "torch"
