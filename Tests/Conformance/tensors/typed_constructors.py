# The constructors of one dtype, Variable, and isinstance over them.
import torch
from torch.autograd import Variable
for T in (torch.FloatTensor, torch.DoubleTensor, torch.LongTensor, torch.IntTensor, torch.BoolTensor, torch.ByteTensor):
    print(T, T([1, 2, 0]), T([[1, 2]]).shape, T().shape, T(2, 3).shape)
    x = T([1, 0])
    print(x.type(), isinstance(x, T), isinstance(torch.ones(2), T))
try: print(torch.LongTensor([1.5, 2]))
except Exception as e: print(type(e), e)
try: torch.FloatTensor(torch.ones(2, dtype=torch.long))
except Exception as e: print(type(e), e)
print(torch.FloatTensor(torch.ones(2)), torch.LongTensor((1, 2)), torch.FloatTensor(range(3)))
v = Variable(torch.ones(2), requires_grad=True)
print(v, type(v), isinstance(v, Variable), Variable)
w = Variable(torch.ones(2)); print(w.requires_grad, w.data)
y = Variable(torch.Tensor([[1.0]])); print(y)
print(torch.ones(2).type(torch.LongTensor), torch.ones(2).type('torch.DoubleTensor'), torch.ones(2).type(torch.int))
print(torch.FloatTensor(3).zero_(), torch.FloatTensor(2, 2).fill_(1))
try: Variable([1])
except Exception as e: print(type(e), e)
for name in ("torch.DoubleTensor", "torch.FooTensor", 3):
    try:
        print(torch.ones(1).type(name))
    except Exception as e:
        print(type(e).__name__, e)
print(isinstance(torch.ones(1), (int, torch.LongTensor, torch.FloatTensor)))
