# LambdaLR, MultiplicativeLR, LinearLR, ConstantLR, PolynomialLR.
import torch
from torch.optim import lr_scheduler


def rates(make, epochs=8, lr=0.1, **settings):
    opt = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=lr, **settings)
    schedule = make(opt)
    seen = [schedule.get_last_lr()[0]]
    for _ in range(epochs):
        opt.step()
        schedule.step()
        seen.append(opt.param_groups[0]["lr"])
    return seen


print(rates(lambda o: lr_scheduler.LambdaLR(o, lr_lambda=lambda e: 0.95**e)))
print(rates(lambda o: lr_scheduler.LambdaLR(o, lambda e: min(1.0, (e + 1) / 5))))
print(rates(lambda o: lr_scheduler.MultiplicativeLR(o, lambda e: 0.5 if e % 2 else 1.0)))
print(rates(lambda o: lr_scheduler.LinearLR(o, start_factor=0.1, total_iters=4)))
print(rates(lambda o: lr_scheduler.LinearLR(o)))
print(rates(lambda o: lr_scheduler.ConstantLR(o, factor=0.5, total_iters=3)))
print(rates(lambda o: lr_scheduler.PolynomialLR(o, total_iters=4, power=2.0)))
