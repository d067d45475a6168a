# Anomaly mode: a backward pass that makes nan says in which function.
import torch

print(torch.is_anomaly_enabled())
x = torch.tensor([0.0, 1.0], requires_grad=True)
with torch.autograd.set_detect_anomaly(True):
    print(torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled())
    y = (x.sqrt() * 0).sum()
    try:
        y.backward()
    except RuntimeError as e:
        print(e)
with torch.autograd.detect_anomaly():
    z = x.log() * 0
    try:
        z.sum().backward()
    except RuntimeError as e:
        print(e)
print(torch.is_anomaly_enabled())
y = (x.sqrt() * 0).sum()
y.backward()
print(x.grad)
with torch.autograd.set_detect_anomaly(True, check_nan=False):
    x.grad = None
    (x.sqrt() * 0).sum().backward()
    print(x.grad)
    e = x.exp()
    s = e.sum()
    e.add_(1)
    try:
        (s + e.sum()).backward()
    except RuntimeError as error:
        print(error)
