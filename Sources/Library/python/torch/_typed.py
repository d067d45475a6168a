"""`torch.FloatTensor` and kin: the constructors of older programs, one for each dtype."""

import torch


class tensortype:
    """Makes tensors of one dtype from data or from sizes, and is their type for isinstance."""

    def __init__(self, name, dtype):
        self.__name__ = self.__qualname__ = name
        self.dtype = dtype
        self.is_cuda = False

    def __call__(self, *data):
        if not data:
            return torch.empty(0, dtype=self.dtype)
        first = data[0]
        if isinstance(first, (int, torch.Size)):
            return torch.empty(*data, dtype=self.dtype)
        if not isinstance(first, torch.Tensor):
            return torch.tensor(first if isinstance(first, (list, tuple)) else list(first),
                                dtype=self.dtype)
        if first.dtype != self.dtype:
            raise TypeError(f"expected {self._options(self.dtype)} (got {self._options(first.dtype)})")
        return first.detach()

    def _options(self, dtype):
        name = {torch.int64: "long int", torch.int32: "int", torch.float32: "float",
                torch.float64: "double", torch.bool: "bool", torch.uint8: "unsigned char",
                torch.int8: "signed char", torch.int16: "short int"}[dtype]
        return (f"TensorOptions(dtype={name}, device=cpu, layout=Strided, "
                "requires_grad=false (default), pinned_memory=false (default), "
                "memory_format=(nullopt))")

    def __instancecheck__(self, instance):
        return isinstance(instance, torch.Tensor) and instance.dtype == self.dtype

    def __repr__(self):
        return f"<class 'torch.{self.__name__}'>"


tensortype.__module__ = "torch"
FloatTensor = tensortype("FloatTensor", torch.float32)
DoubleTensor = tensortype("DoubleTensor", torch.float64)
LongTensor = tensortype("LongTensor", torch.int64)
IntTensor = tensortype("IntTensor", torch.int32)
ShortTensor = tensortype("ShortTensor", torch.int16)
CharTensor = tensortype("CharTensor", torch.int8)
ByteTensor = tensortype("ByteTensor", torch.uint8)
BoolTensor = tensortype("BoolTensor", torch.bool)
