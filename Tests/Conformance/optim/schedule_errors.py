# What the schedules refuse.
import torch
from torch.optim import lr_scheduler as s

opt = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1)
for text, f in {
    "no optimizer": lambda: s.StepLR(5, 2),
    "resume": lambda: s.StepLR(opt, 2, last_epoch=3),
    "factor": lambda: s.ReduceLROnPlateau(opt, factor=1.5),
    "mode": lambda: s.ReduceLROnPlateau(opt, mode="best"),
    "lambdas": lambda: s.LambdaLR(opt, [lambda e: 1.0, lambda e: 2.0]),
    "no steps": lambda: s.OneCycleLR(opt, 0.1),
    "steps": lambda: s.OneCycleLR(opt, 0.1, total_steps=0),
    "pct": lambda: s.OneCycleLR(opt, 0.1, total_steps=5, pct_start=2.0),
    "strategy": lambda: s.OneCycleLR(opt, 0.1, total_steps=5, anneal_strategy="exp"),
    "start": lambda: s.LinearLR(opt, start_factor=2.0),
    "T_0": lambda: s.CosineAnnealingWarmRestarts(opt, 0),
    "max_lr": lambda: s.OneCycleLR(opt, [0.1, 0.2], total_steps=5),
}.items():
    try:
        print(text, "=", type(f()).__name__)
    except (ValueError, TypeError, KeyError) as e:
        print(text, "->", type(e).__name__, e)
