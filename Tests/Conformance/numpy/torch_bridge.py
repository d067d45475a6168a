# beyond: numpy.array
# Between torch and NumPy: shared memory, dtypes, conversions.
import numpy as np
import torch

t = torch.arange(4.0)
a = t.numpy()
a[0] = 10
t[1] = 20
print(t, a)
b = np.array([[1.0, 2.0], [3.0, 4.0]])
u = torch.from_numpy(b)
u[0, 0] = 9
print(u, b, u.dtype, torch.tensor(b).dtype, torch.as_tensor(b).dtype, torch.tensor(b, dtype=torch.float32))
a[:] = 1
a[1:3] = [5, 6]
print(a, t)
print(torch.tensor([np.float32(1.5), 2.0]), torch.tensor(np.int64(3)), torch.tensor([a[0], a[1]]))
w = torch.ones(1, requires_grad=True)
for f in (lambda: w.numpy(), lambda: torch.from_numpy([1, 2])):
    try:
        f()
    except (RuntimeError, TypeError) as e:
        print(e)
print(w.detach().numpy(), np.array([1, 2]).tolist(), torch.tensor([1, 2]).numpy().dtype == np.int64)
