# Tensors inside lists, tuples, dicts and f-strings.
import torch

a = torch.tensor([1.0, 2.0])
m = torch.arange(4).reshape(2, 2)
print([a, m], (a,), {"a": a, "m": m})
print(f"{a} {m}", "%s" % a, "{}".format(m))
print(f"{a[0]} {a[0]:.3f} {m[1, 1]} {m[1, 1]:5d}|")
print(str(a), repr(a), sep="\n")
print(a.shape, list(a.shape), tuple(m.shape), [m.shape])
print(torch.max(m.float(), 1), torch.Size([3]), a.size())
print({"loss": a.sum(), "n": a.numel()})
