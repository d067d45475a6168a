# beyond: AdamW, RMSprop, Adagrad, lr_scheduler
# The optimisers of the next stage.
import torch

for cls in (torch.optim.AdamW, torch.optim.RMSprop, torch.optim.Adagrad):
    p = torch.tensor([1.0, -2.0], requires_grad=True)
    opt = cls([p], lr=0.1)
    for i in range(3):
        p.grad = torch.tensor([0.5, 0.25])
        opt.step()
    print(cls.__name__, p.data)
s = torch.optim.lr_scheduler.StepLR(opt, 2, 0.1)
for i in range(4):
    opt.step()
    s.step()
    print(round(opt.param_groups[0]["lr"], 6))
