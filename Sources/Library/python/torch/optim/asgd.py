"""ASGD: gradient descent that keeps the mean of where it has been."""

import torch
from torch.optim.optimizer import (
    Optimizer, check_not_negative, check_rate, decayed_gradient)


class ASGD(Optimizer):
    """Polyak and Juditsky, 1992. At step t:

    p ← p · (1 − lambd · η) − η · g      with η = lr / (1 + lambd · lr · t)^alpha
    ax ← ax + (p − ax) · μ               with μ = 1 / max(1, t − t0), the mean once t0 steps are done
    """

    def __init__(self, params, lr=1e-2, lambd=1e-4, alpha=0.75, t0=1e6, weight_decay=0, foreach=None,
                 maximize=False, differentiable=False, capturable=False):
        check_rate(lr)
        check_not_negative(weight_decay=weight_decay)
        super().__init__(params, {
            "lr": lr, "lambd": lambd, "alpha": alpha, "t0": t0, "weight_decay": weight_decay,
            "foreach": foreach, "maximize": maximize, "differentiable": differentiable,
            "capturable": capturable})

    @torch.no_grad()
    def update(self, parameter, group, state):
        rate, lambd = group["lr"], group["lambd"]
        if not state:
            state["step"] = torch.tensor(0.0)
            state["eta"] = torch.tensor(float(rate))
            state["mu"] = torch.tensor(1.0)
            state["ax"] = torch.zeros_like(parameter)
        gradient = decayed_gradient(parameter, group)
        state["step"] += 1
        eta = state["eta"].item()
        parameter.mul_(1 - lambd * eta)
        parameter.add_(gradient, alpha=-eta)
        if state["mu"].item() != 1:
            state["ax"].add_(parameter.sub(state["ax"]).mul_(state["mu"]))
        else:
            state["ax"].copy_(parameter)
        step = state["step"].item()
        state["eta"].fill_(rate / ((1 + lambd * rate * step) ** group["alpha"]))
        state["mu"].fill_(1 / max(1, step - group["t0"]))
